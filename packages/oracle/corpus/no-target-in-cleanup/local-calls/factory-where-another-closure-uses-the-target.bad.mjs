// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","shared":true,"about":"the returned closure does not name the parameter, but another closure of the factory does, so their scope has it"}
const registry = new FinalizationRegistry((fn) => fn());

function makeCleanup(conn, native) {
  conn.describe = () => `connection ${conn.fd}`;
  return () => native.release();
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, makeCleanup(conn, native));
  return new WeakRef(conn);
}
