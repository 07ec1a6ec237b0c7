// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function that was called before the target was added to the held set takes it out when it goes on"}
const registry = new FinalizationRegistry((held) => held.forEach((native) => native.release()));

export function make(native) {
  const conn = {};
  const held = new Set([native]);
  const sweep = async (target) => {
    await null;
    held.delete(target);
  };
  sweep(conn);
  held.add(conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}
