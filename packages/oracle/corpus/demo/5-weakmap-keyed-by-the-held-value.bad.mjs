// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the registry keeps the key, and as long as a key lives its WeakMap keeps the value"}
const registry = new FinalizationRegistry((lease) => lease.end());
const ownerOf = new WeakMap();

class Player {
  constructor(native) {
    const lease = { end() { native.release(); } };
    ownerOf.set(lease, this);
    registry.register(this, lease);
  }
}

export const make = (native) => new WeakRef(new Player(native));
