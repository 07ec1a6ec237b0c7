// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"with the getter goes what it keeps"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { get link() { return conn; } };
  registry.register(conn, held);
  delete held.link;
  return new WeakRef(conn);
}
