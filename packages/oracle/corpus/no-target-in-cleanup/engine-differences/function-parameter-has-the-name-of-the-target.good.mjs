// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function in the cleanup has a parameter with the name of the target, and no engine takes it for the target"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = {};
  registry.register(conn, () => [native].forEach(function (conn) {
    conn.release();
  }));
  return new WeakRef(conn);
}
