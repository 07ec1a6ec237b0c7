// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a proxy whose `set` trap stores nothing keeps nothing"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Proxy({}, { set: () => true });
  registry.register(conn, held);
  held.link = conn;
  return new WeakRef(conn);
}
