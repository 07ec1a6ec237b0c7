// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the property is defined anew before it is written"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { fd: 1 };
  const slot = {
    set current(given) {
      registry.register(given, () => native.release(conn.fd));
    },
  };
  Object.defineProperty(slot, 'current', { writable: true, value: null });
  slot.current = conn;
  registry.register(conn, native.release);
  return new WeakRef(slot.current);
}
