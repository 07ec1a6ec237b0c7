// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"each turn of a loop has a copy of the variables, and a closure of the head the first of them"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (let conn = null, peek = () => native.release(conn), turn = 0; turn < 1; turn++) {
    conn = { port: 443 };
    registry.register(conn, peek);
    ref = new WeakRef(conn);
  }
  return ref;
}
