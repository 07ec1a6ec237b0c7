// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what was set before is replaced by the target"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map();
  registry.register(conn, held);
  held.set("conn", null);
  held.set("conn", conn);
  return new WeakRef(conn);
}
