// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","shared":true,"about":"the same factory, moved into make: its closures keep the scope of make, where the target lives"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { fd: 1, on: true };
  conn.toggle = () => { conn.on = !conn.on; };
  const releaser = (resource) => () => resource.release();
  registry.register(conn, releaser(native));
  return new WeakRef(conn);
}
