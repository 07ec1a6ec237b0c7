// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the helper drops the function that it is given"}
const registry = new FinalizationRegistry(({ native }) => native.release());
function visit(one, use) { return one.fd; }

export function make(native) {
  const conn = { fd: 1 };
  const all = [];
  visit(conn, () => { all.push(conn); });
  registry.register(conn, { fd: conn.fd, native });
  return new WeakRef(conn);
}
