// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a property keyed by a symbol keeps its value"}
const owner = Symbol('owner');
const registry = new FinalizationRegistry((lease) => lease.native.release(lease[owner] !== undefined));

export function make(native) {
  const conn = { fd: 1 };
  const lease = { native };
  lease[owner] = conn;
  registry.register(conn, lease);
  return new WeakRef(conn);
}
