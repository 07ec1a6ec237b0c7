// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a list comes out of an array pattern, and the element beside it gets the target"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const [list, other] = [[native], []];
  const conn = {};
  other.owner = conn;
  registry.register(conn, list);
  return new WeakRef(conn);
}
