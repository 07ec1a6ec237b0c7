// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"methods on a prototype that register and unregister with one token"}
function Leases() {
  this.registry = new FinalizationRegistry((handle) => handle.release());
}

Leases.prototype.open = function (native) {
  const lease = { native };
  this.registry.register(lease, native, lease);
  return lease;
};

Leases.prototype.close = function (lease) {
  this.registry.unregister(lease);
  lease.native.stop();
};

const leases = new Leases();

export function make(native) {
  const lease = leases.open(native);
  leases.close(lease);
  return new WeakRef(lease);
}
