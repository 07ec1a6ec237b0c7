// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the same method of a cache puts something else under the key"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Cache {
  entries = new Map();
  put(key, value) {
    this.entries.set(key, value);
  }
}

export function make(native) {
  const conn = { id: 1 };
  const cache = new Cache();
  cache.put('conn', conn);
  cache.put("conn", null);
  registry.register(conn, { native, cache });
  return new WeakRef(conn);
}
