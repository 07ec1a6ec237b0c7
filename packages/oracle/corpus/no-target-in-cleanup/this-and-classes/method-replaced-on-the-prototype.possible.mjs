// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the prototype gets another method, which links nothing"}
const registry = new FinalizationRegistry((lease) => lease.native.release());

class Lease {
  constructor(native) { this.native = native; }
  attach(owner) { this.owner = owner; }
}
Object.assign(Lease.prototype, { attach() { this.owner = null; } });

export function make(native) {
  const file = { path: 'p' };
  const lease = new Lease(native);
  lease.attach(file);
  registry.register(file, lease);
  return new WeakRef(file);
}
