// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an index that is computed from the length may be the one of the target"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  held[held.length - 1] = null;
  return new WeakRef(conn);
}
