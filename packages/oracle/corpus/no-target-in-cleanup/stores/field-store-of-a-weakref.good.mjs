// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the record gets a WeakRef to its owner"}
const registry = new FinalizationRegistry((lease) => lease.native.release(lease.owner.deref()));

export function make(native) {
  const conn = { fd: 1 };
  const lease = { native };
  lease.owner = new WeakRef(conn);
  registry.register(conn, lease);
  return new WeakRef(conn);
}
