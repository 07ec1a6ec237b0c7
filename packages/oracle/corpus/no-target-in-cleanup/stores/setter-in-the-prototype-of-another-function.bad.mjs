// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the prototype of another constructor function has the setter"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function Ticket() {}
Ticket.prototype = {
  set owner(owner) {
    this.ownerId = owner.id;
  },
};
function Lease(owner, native) {
  this.native = native;
  this.owner = owner;
}
Lease.prototype.close = function () {
  this.closed = true;
};

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Lease(conn, native));
  return new WeakRef(conn);
}
