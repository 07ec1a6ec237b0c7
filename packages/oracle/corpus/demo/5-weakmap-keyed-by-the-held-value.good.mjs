// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"turned around, the WeakMap keeps the lease for as long as its player lives"}
const registry = new FinalizationRegistry((lease) => lease.end());
const leaseOf = new WeakMap();

class Player {
  constructor(native) {
    const lease = { end() { native.release(); } };
    leaseOf.set(this, lease);
    registry.register(this, lease);
  }
}

export const make = (native) => new WeakRef(new Player(native));
