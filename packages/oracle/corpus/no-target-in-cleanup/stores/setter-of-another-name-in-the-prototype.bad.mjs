// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the prototype that the constructor function is given has a setter of another name"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function Lease(owner, native) {
  this.native = native;
  this.owner = owner;
}
Lease.prototype = {
  constructor: Lease,
  owner: null,
  set parent(parent) {
    this.parentId = parent.id;
  },
};

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Lease(conn, native));
  return new WeakRef(conn);
}
