// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the record gets a prototype with a setter before it is written to"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const weakly = {
  set owner(owner) {
    this.ownerId = owner.id;
  },
};

export function make(native) {
  const conn = { id: 1 };
  const lease = { native };
  Object.setPrototypeOf(lease, weakly);
  lease.owner = conn;
  registry.register(conn, lease);
  return new WeakRef(conn);
}
