// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a value under another key replaces nothing"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([["conn", conn]]);
  registry.register(conn, held);
  held.set("other", null);
  return new WeakRef(conn);
}
