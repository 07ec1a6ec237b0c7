// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a setter of a literal registers what is written, with a closure over the scope around it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { fd: 1 };
  const slot = {
    ref: null,
    set current(given) {
      registry.register(given, () => native.release(conn.fd));
      this.ref = new WeakRef(given);
    },
  };
  slot.current = conn;
  return slot.ref;
}
