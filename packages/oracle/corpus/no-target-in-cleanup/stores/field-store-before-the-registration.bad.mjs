// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the record gets its owner before it is handed to the registry"}
const registry = new FinalizationRegistry((lease) => lease.native.release());

export function make(native) {
  const conn = { fd: 1 };
  const lease = { native };
  lease.owner = conn;
  registry.register(conn, lease);
  return new WeakRef(conn);
}
