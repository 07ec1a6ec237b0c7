// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"each call of the curried factory gets a number or native"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanupFor = (fd) => (native) => () => native.release(fd);

export function make(native) {
  const conn = { fd: 1 };
  const withNative = cleanupFor(conn.fd);
  registry.register(conn, withNative(native));
  return new WeakRef(conn);
}
