// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an index that counts may be the one of the target"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = [conn];
  registry.register(conn, held);
  for (let i = 0; i < held.length; i++) held[i] = null;
  return new WeakRef(conn);
}
