// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"both are held, and the entry is gone again"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const map = new WeakMap();
  const key = {};
  map.set(key, conn);
  map.delete(key);
  registry.register(conn, { map, key, native });
  return new WeakRef(conn);
}
