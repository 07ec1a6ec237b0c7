// {"rule":"no-target-in-cleanup","expect":"silent","also":{"require-stop-on-close":"report"},"truth":"collected, cleanup runs","about":"what stands in the list of a loop is made before the loop has its variables"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (const conn of [{ close: () => native.release() }]) {
    conn.peek = () => conn;
    registry.register(conn, conn.close);
    ref = new WeakRef(conn);
  }
  return ref;
}
