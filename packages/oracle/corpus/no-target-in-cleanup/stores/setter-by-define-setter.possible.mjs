// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a setter is put on the prototype by __defineSetter__"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function Lease(owner, native) {
  this.native = native;
  this.owner = owner;
}
Lease.prototype.__defineSetter__('owner', function (owner) {
  this.ownerId = owner.id;
});

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Lease(conn, native));
  return new WeakRef(conn);
}
