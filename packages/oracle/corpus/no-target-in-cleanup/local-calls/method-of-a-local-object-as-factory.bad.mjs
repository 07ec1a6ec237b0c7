// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the factory is a method of a module-level object"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanups = {
  forConn(conn, native) { return () => native.release(conn.fd); },
  forNothing(native) { return () => native.release(); },
};

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, cleanups.forConn(conn, native));
  return new WeakRef(conn);
}
