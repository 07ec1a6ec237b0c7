// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another getter is deleted"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { get link() { return conn; }, get other() { return 1; } };
  registry.register(conn, held);
  delete held.other;
  return new WeakRef(conn);
}
