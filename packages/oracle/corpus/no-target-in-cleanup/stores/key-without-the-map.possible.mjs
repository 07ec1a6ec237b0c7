// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the key is held and the WeakMap is not, which dies with the call"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { fd: 1 };
  const map = new WeakMap();
  const key = {};
  map.set(key, conn);
  registry.register(conn, { key, native });
  return new WeakRef(conn);
}
