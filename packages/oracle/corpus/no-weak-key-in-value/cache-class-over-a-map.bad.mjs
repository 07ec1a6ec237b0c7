// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":17,"about":"a cache class over a Map of WeakRefs keeps what it is given"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Cache {
  #entries = new Map();
  put(key, value) {
    this.#entries.set(new WeakRef(key), value);
  }
  get size() { return this.#entries.size; }
}

const cache = new Cache();

export function make(native) {
  const query = { text: 'select' };
  registry.register(query, native);
  cache.put(query, { rows: [], query });
  return new WeakRef(query);
}

export const size = () => cache.size;
