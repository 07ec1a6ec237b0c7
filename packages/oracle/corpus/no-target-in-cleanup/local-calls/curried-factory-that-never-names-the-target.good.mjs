// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the outer call takes the target, but no inner function names that parameter"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanupFor = (conn) => {
  conn.armed = true;
  return (native) => () => native.release();
};

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, cleanupFor(conn)(native));
  return new WeakRef(conn);
}
