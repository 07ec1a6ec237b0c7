// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what stands before a spread does not replace it"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { conn: 1, ...Object.fromEntries([['conn', conn]]) };
  registry.register(conn, held);
  return new WeakRef(conn);
}
