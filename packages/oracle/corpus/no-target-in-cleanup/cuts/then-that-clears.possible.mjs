// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`await` calls `then`"}
const registry = new FinalizationRegistry(() => current.release());
let current;

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = {
    conn,
    then(resolve) {
      this.conn = null;
      resolve();
    },
  };
  registry.register(conn, held);
  Promise.resolve(held);
  return new WeakRef(conn);
}
