// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a later property of the literal takes the place of the setter"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { fd: 1 };
  const slot = {
    set current(given) {
      registry.register(given, () => native.release(conn.fd));
    },
    current: null,
  };
  slot.current = conn;
  registry.register(conn, native.release);
  return new WeakRef(slot.current);
}
