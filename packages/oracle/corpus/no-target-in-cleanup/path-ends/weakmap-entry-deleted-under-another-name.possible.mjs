// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the entry is deleted under another name of its key"}
const registry = new FinalizationRegistry((lease) => lease.native.release());
const owners = new WeakMap();

export function make(native) {
  const conn = { id: 1 };
  const lease = { native };
  owners.set(lease, conn);
  registry.register(conn, lease);
  for (const one of [lease]) owners.delete(one);
  return new WeakRef(conn);
}
