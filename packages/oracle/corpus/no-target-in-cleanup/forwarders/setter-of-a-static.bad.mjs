// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a static setter of a class is written to"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { fd: 1 };
  class Slot {
    static ref;
    static set current(given) {
      registry.register(given, () => native.release(conn.fd));
      this.ref = new WeakRef(given);
    }
  }
  Slot.current = conn;
  return Slot.ref;
}
