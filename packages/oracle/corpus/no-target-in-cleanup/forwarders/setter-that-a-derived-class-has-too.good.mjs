// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the derived class has a setter of its own, which holds less"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Slot {
  constructor(held) {
    this.held = held;
  }
  set current(given) {
    registry.register(given, this.held);
    this.ref = new WeakRef(given);
  }
}

class Careful extends Slot {
  set current(given) {
    registry.register(given, { native: this.held.native });
    this.ref = new WeakRef(given);
  }
}

export function make(native) {
  const conn = { fd: 1 };
  const slot = new Careful({ native, conn });
  slot.current = conn;
  return slot.ref;
}
