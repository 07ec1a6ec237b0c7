// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a field written after the registration keeps the target as one written before"}
const registry = new FinalizationRegistry((lease) => lease.native.release());

export function make(native) {
  const conn = { fd: 1 };
  const lease = { native, owner: null };
  registry.register(conn, lease);
  lease.owner = conn;
  return new WeakRef(conn);
}
