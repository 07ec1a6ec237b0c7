// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"reading a record takes nothing out of it"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = Object.fromEntries([['conn', conn]]);
  registry.register(conn, held);
  void held.conn;
  return new WeakRef(conn);
}
