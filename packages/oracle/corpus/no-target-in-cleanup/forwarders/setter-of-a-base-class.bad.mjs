// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a derived class has the setter from its base"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Slot {
  set current(given) {
    registry.register(given, this.held);
    this.ref = new WeakRef(given);
  }
}

class Named extends Slot {
  constructor(held) {
    super();
    this.held = held;
  }
}

export function make(native) {
  const conn = { fd: 1 };
  const slot = new Named({ native, conn });
  slot.current = conn;
  return slot.ref;
}
