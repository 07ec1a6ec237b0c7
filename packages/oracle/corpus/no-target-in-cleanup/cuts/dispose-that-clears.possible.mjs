// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a symbol is called by the language"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = {
    conn,
    [Symbol.hasInstance]() {
      this.conn = null;
      return true;
    },
  };
  registry.register(conn, held);
  void ({} instanceof held);
  return new WeakRef(conn);
}
