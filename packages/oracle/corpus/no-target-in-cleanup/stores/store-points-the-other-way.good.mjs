// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target gets the record; the record does not get the target"}
const registry = new FinalizationRegistry((lease) => lease.native.release(lease.uses));

export function make(native) {
  const conn = { fd: 1 };
  const lease = { native, uses: 0 };
  conn.lease = lease;
  conn.lease.uses++;
  registry.register(conn, lease);
  return new WeakRef(conn);
}
