// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"make has a closure over the target, but the cleanup comes from a factory outside make"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native) => () => native.release();

export function make(native) {
  const conn = { fd: 1, on: true };
  conn.toggle = () => { conn.on = !conn.on; };
  registry.register(conn, releaser(native));
  return new WeakRef(conn);
}
