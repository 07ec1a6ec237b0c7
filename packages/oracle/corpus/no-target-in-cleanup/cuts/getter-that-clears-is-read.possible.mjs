// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"reading a getter runs it"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = {
    conn,
    get size() {
      this.conn = null;
      return 0;
    },
  };
  registry.register(conn, held);
  void held.size;
  return new WeakRef(conn);
}
