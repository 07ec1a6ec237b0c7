// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the only store that links stands behind unregister in a method"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Lease {
  constructor(native) {
    this.held = { native, lease: null };
    registry.register(this, this.held, this);
  }
  keep() {
    registry.unregister(this);
    this.held.lease = this;
  }
}

export const make = (native) => new WeakRef(new Lease(native));
