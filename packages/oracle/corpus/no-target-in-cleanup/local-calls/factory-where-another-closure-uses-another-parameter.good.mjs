// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the other closure of the factory names the log, so the scope has native and the log"}
const registry = new FinalizationRegistry((fn) => fn());

function makeCleanup(conn, native, log) {
  conn.describe = () => log.join();
  return () => native.release();
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, makeCleanup(conn, native, ['opened']));
  return new WeakRef(conn);
}
