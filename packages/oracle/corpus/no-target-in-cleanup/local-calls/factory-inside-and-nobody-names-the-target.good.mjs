// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory stands in make, but no function there names the target"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { fd: 1, on: true };
  const releaser = (resource) => () => resource.release();
  registry.register(conn, releaser(native));
  return new WeakRef(conn);
}
