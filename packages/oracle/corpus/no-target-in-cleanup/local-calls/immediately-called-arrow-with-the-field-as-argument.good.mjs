// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow called at once gets the number; nothing in make names the target in a function"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, ((fd) => () => native.release(fd))(conn.fd));
  return new WeakRef(conn);
}
