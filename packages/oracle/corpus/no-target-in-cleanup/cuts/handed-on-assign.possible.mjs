// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`Object.assign` is handed on together with the record"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = { conn };
  registry.register(conn, held);
  setTimeout(Object.assign, 0, held, { conn: null });
  return new WeakRef(conn);
}
