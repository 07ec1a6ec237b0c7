// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"of the two factories of the object the one that does not get the target is called"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanups = {
  forConn(conn, native) { return () => native.release(conn.fd); },
  forNothing(native) { return () => native.release(); },
};

export function make(native) {
  const conn = { fd: 1 };
  conn.other = cleanups.forConn;
  registry.register(conn, cleanups.forNothing(native));
  return new WeakRef(conn);
}
