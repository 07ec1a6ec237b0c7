// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is assigned in the argument list and named by the closure beside it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn;
  registry.register((conn = { fd: 1 }), () => native.release(conn.fd));
  return new WeakRef(conn);
}
