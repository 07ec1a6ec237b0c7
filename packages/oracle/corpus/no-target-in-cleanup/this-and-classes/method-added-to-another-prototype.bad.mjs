// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method that is replaced belongs to another class","line":6}
const registry = new FinalizationRegistry((lease) => lease.native.release());

class Lease {
  constructor(native) { this.native = native; }
  attach(owner) { this.owner = owner; }
}
class Other {}
Other.prototype.attach = function attach() {};

export function make(native) {
  const file = { path: 'p' };
  const lease = new Lease(native);
  lease.attach(file);
  registry.register(file, lease);
  return new WeakRef(file);
}
