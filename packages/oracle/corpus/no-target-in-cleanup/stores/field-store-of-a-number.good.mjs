// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the record gets the descriptor of its owner, a number"}
const registry = new FinalizationRegistry((lease) => lease.native.release(lease.owner));

export function make(native) {
  const conn = { fd: 1 };
  const lease = { native, owner: null };
  registry.register(conn, lease);
  lease.owner = conn.fd;
  return new WeakRef(conn);
}
