// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory gets the number of the target, not the target"}
const registry = new FinalizationRegistry((fn) => fn());

function makeCleanup(fd, native) {
  return () => native.release(fd);
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, makeCleanup(conn.fd, native));
  return new WeakRef(conn);
}
