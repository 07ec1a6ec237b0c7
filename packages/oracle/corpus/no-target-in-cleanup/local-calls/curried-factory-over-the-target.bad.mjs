// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the innermost closure of a curried factory names the outermost parameter"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanupFor = (conn) => (native) => () => native.release(conn.fd);

export function make(native) {
  const conn = { fd: 1 };
  const withNative = cleanupFor(conn);
  registry.register(conn, withNative(native));
  return new WeakRef(conn);
}
