// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the WeakMap is held and the key is not"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const map = new WeakMap();
  const key = {};
  map.set(key, conn);
  registry.register(conn, { map, native });
  return new WeakRef(conn);
}
