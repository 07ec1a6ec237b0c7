// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the entry of another key is deleted"}
const registry = new FinalizationRegistry((lease) => lease.native.release());
const owners = new WeakMap();

export function make(native) {
  const conn = { id: 1 };
  const lease = { native };
  owners.set(lease, conn);
  registry.register(conn, lease);
  const other = { native };
  owners.set(other, 1);
  for (const one of [other]) owners.delete(one);
  return new WeakRef(conn);
}
