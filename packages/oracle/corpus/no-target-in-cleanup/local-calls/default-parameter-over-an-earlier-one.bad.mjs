// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the default of the second parameter is a closure over the first, the target"}
const registry = new FinalizationRegistry((fn) => fn());

function cleanupFor(native, conn, done = () => native.release(conn.fd)) {
  return done;
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, cleanupFor(native, conn));
  return new WeakRef(conn);
}
