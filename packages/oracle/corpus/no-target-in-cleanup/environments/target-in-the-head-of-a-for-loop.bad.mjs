// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what the head of a loop gives its variable, a closure of the head keeps"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (let conn = { port: 443 }, peek = () => native.release(conn), turn = 0; turn < 1; turn++) {
    registry.register(conn, peek);
    ref = new WeakRef(conn);
    conn = null;
  }
  return ref;
}
