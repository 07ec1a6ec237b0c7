// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"closing by hand unregisters, but an object that is not closed is kept by its cleanup"}
const registry = new FinalizationRegistry((fn) => fn());

class Lease {
  constructor(native) {
    this.days = 3;
    registry.register(this, () => native.release(this.days), this);
  }
  close() { registry.unregister(this); }
}

export const make = (native) => new WeakRef(new Lease(native));
