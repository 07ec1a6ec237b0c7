// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a setter of a class registers what is written, with what the instance has"}
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

export function make(native) {
  const conn = { fd: 1 };
  const slot = new Slot({ native, conn });
  slot.current = conn;
  return slot.ref;
}
