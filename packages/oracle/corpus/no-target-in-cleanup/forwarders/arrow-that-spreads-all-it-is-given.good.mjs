// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the same helper, given a record that does not name the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const watch = (...args) => registry.register(...args);

export function make(native) {
  const conn = { fd: 1 };
  watch(conn, { fd: conn.fd, native });
  return new WeakRef(conn);
}
