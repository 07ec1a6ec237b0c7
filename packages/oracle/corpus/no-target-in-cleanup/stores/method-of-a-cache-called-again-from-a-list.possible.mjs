// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the method of the cache is called once more on what a list of the module has"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Cache {
  #entries = new Map();
  put(key, value) {
    this.#entries.set(key, value);
  }
  get size() {
    return this.#entries.size;
  }
}
const live = [];

export function make(native) {
  const conn = { id: 1 };
  const store = new Cache();
  store.put('conn', conn);
  registry.register(conn, { native, store });
  live.push(store);
  while (live.length > 0) live.pop().put('conn', null);
  return new WeakRef(conn);
}
