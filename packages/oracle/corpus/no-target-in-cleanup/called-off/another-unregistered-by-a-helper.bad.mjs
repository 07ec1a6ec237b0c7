// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a helper calls another registration off","also":{"no-mismatched-token":"report"}}
const registry = new FinalizationRegistry(() => current.release());
let current;
const stop = (token) => registry.unregister(token);

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const other = { id: 2 };
  registry.register(conn, { conn }, conn);
  stop(other);
  return new WeakRef(conn);
}
