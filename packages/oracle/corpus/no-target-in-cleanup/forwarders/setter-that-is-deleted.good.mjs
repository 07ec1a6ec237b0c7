// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the setter is deleted before the property is written"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { fd: 1 };
  const slot = {
    set current(given) {
      registry.register(given, () => native.release(conn.fd));
    },
  };
  delete slot.current;
  slot.current = conn;
  registry.register(conn, native.release);
  return new WeakRef(slot.current);
}
