// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the same method of a cache puts something under another key"}
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
  cache.put('other', null);
  registry.register(conn, { native, cache });
  return new WeakRef(conn);
}
