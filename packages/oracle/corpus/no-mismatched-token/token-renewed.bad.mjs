// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the token is renewed before it is used","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Lease {
  constructor(native) {
    this.native = native;
    this.token = {};
    registry.register(this, native, this.token);
  }
  end() {
    this.token = {};
    registry.unregister(this.token);
    this.native.stop();
  }
}
export function make(native) {
  const lease = new Lease(native);
  lease.end();
  return new WeakRef(lease);
}
