// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a spread argument fills the second parameter with the target"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanupFor = (native, conn) => () => native.release(conn.fd);

export function make(native) {
  const conn = { fd: 1 };
  const args = [native, conn];
  registry.register(conn, cleanupFor(...args));
  return new WeakRef(conn);
}
