// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","shared":true,"about":"the closure over the target is in a branch not taken, and still puts the parameter into the shared scope"}
const registry = new FinalizationRegistry((fn) => fn());

function makeCleanup(conn, native) {
  if (native.verbose) return () => native.release(conn);
  return () => native.release();
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, makeCleanup(conn, native));
  return new WeakRef(conn);
}
