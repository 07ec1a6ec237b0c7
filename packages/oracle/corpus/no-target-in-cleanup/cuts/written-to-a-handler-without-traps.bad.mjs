// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a proxy with an empty handler stores what is written to it"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Proxy({}, {});
  registry.register(conn, held);
  held.link = conn;
  return new WeakRef(conn);
}
