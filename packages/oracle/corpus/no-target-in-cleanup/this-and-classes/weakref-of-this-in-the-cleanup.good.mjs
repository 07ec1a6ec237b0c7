// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup holds a WeakRef of the instance"}
const registry = new FinalizationRegistry((free) => free());

class Lease {
  constructor(native) {
    const lease = new WeakRef(this);
    registry.register(this, () => native.release(lease.deref()?.constructor));
  }
}

export function make(native) {
  return new WeakRef(new Lease(native));
}
