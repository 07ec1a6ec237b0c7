// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a field of the instance is there before the setter of its class"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Slot {
  set current(given) {
    registry.register(given, this.held);
  }
}

class Plain extends Slot {
  current = null;
}

export function make(native) {
  const conn = { fd: 1 };
  const slot = new Plain();
  slot.held = { native, conn };
  slot.current = conn;
  registry.register(conn, { native });
  return new WeakRef(slot.current);
}
