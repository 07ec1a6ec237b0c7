// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory takes the target, but its closure names only the number read from it"}
const registry = new FinalizationRegistry((fn) => fn());

function makeCleanup(conn, native) {
  const { fd } = conn;
  return () => native.release(fd);
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, makeCleanup(conn, native));
  return new WeakRef(conn);
}
