// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what a record was made of goes by some name"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = Object.fromEntries([['conn', conn]]);
  registry.register(conn, held);
  held.conn = null;
  return new WeakRef(conn);
}
