// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held record has the WeakMap and the key, so it has the value"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const map = new WeakMap();
  const key = {};
  map.set(key, conn);
  registry.register(conn, { map, key, native });
  return new WeakRef(conn);
}
