// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a function of the same file returns a closure over the parameter that the target is passed for"}
const registry = new FinalizationRegistry((fn) => fn());

function makeCleanup(conn, native) {
  return () => native.release(conn.fd);
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, makeCleanup(conn, native));
  return new WeakRef(conn);
}
