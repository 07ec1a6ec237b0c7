// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function registers its parameter with a variable around it, which its caller assigns while it waits"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  let conn = {};
  async function open(target) {
    await null;
    registry.register(target, [native, conn]);
    return new WeakRef(target);
  }
  const ref = open(conn);
  conn = null;
  return ref;
}
