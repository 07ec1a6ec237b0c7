// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a template calls `toString`"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = {
    conn,
    toString() {
      this.conn = null;
      return '';
    },
  };
  registry.register(conn, held);
  `${held}`;
  return new WeakRef(conn);
}
