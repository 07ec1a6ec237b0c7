// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the prototype that a constructor function is given has a setter of that name"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function Lease(owner, native) {
  this.native = native;
  this.owner = owner;
}
Lease.prototype = {
  constructor: Lease,
  set owner(owner) {
    this.ownerId = owner.id;
  },
};

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Lease(conn, native));
  return new WeakRef(conn);
}
