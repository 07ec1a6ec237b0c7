// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a closure in the body of a loop keeps its variables"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (const conn of [{ port: 443 }]) {
    conn.peek = () => conn;
    registry.register(conn, () => native.release(ref));
    ref = new WeakRef(conn);
  }
  return ref;
}
