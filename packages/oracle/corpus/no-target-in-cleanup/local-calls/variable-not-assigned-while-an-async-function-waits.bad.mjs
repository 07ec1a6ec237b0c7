// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an async function registers its parameter with a variable around it, which has the same value"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const conn = {};
  async function open(target) {
    await null;
    registry.register(target, [native, conn]);
    return new WeakRef(target);
  }
  return open(conn);
}
