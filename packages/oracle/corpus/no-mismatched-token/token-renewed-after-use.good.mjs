// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the token is renewed after it was used","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Lease {
  constructor(native) {
    this.native = native;
    this.token = {};
    registry.register(this, native, this.token);
  }
  end() {
    registry.unregister(this.token);
    this.token = {};
    this.native.stop();
  }
}
export function make(native) {
  const lease = new Lease(native);
  lease.end();
  return new WeakRef(lease);
}
