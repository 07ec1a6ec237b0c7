// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the setter is given another object than its closure has"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const first = { fd: 1 };
  const slot = {
    ref: null,
    set current(given) {
      registry.register(given, () => native.release(first.fd));
      this.ref = new WeakRef(given);
    },
  };
  slot.current = { fd: 2 };
  return slot.ref;
}
