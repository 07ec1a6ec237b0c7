// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the spread puts the target where the factory has a parameter that no closure names"}
const registry = new FinalizationRegistry((fn) => fn());

const cleanupFor = (native, conn) => {
  conn.armed = true;
  return () => native.release();
};

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, cleanupFor(...[native, conn]));
  return new WeakRef(conn);
}
