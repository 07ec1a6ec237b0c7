// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a getter that clears something else"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = {
    conn,
    count: 1,
    get size() {
      this.count = 0;
      return 0;
    },
  };
  registry.register(conn, held);
  void held.size;
  return new WeakRef(conn);
}
