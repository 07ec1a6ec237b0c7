// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","harm":"released after stop","about":"the registry is in a field of what a constructor function makes","line":13,"repaired":"collected, cleanup never runs"}
function Leases() {
  this.registry = new FinalizationRegistry((handle) => handle.release());
}

Leases.prototype.open = function (native) {
  const lease = { native };
  this.registry.register(lease, native);
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
