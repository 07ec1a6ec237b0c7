// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the prototype of a constructor function inherits from a class that has the setter"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Base {
  set owner(owner) {
    this.ownerId = owner.id;
  }
}
function Lease(owner, native) {
  this.native = native;
  this.owner = owner;
}
Lease.prototype = Object.create(Base.prototype);

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Lease(conn, native));
  return new WeakRef(conn);
}
