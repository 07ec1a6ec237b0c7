// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what stands behind a spread may go by the same name"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { ...Object.fromEntries([['conn', conn]]), conn: 1 };
  registry.register(conn, held);
  return new WeakRef(conn);
}
