// {"rule":"no-unreferenced-target","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup is a method of the held object, which takes old entries out and registers the next one"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Cache {
  static #collections = new FinalizationRegistry((cache) => cache.trim());
  #entries = new Map();
  constructor() {
    Cache.#collections.register({}, this);
  }
  set(key, value) {
    this.#entries.set(key, value);
  }
  trim() {
    while (this.#entries.size > 2) this.#entries.delete(this.#entries.keys().next().value);
    if (this.#entries.size > 0) Cache.#collections.register({}, this);
  }
}

export function make(native) {
  const shown = { cache: new Cache() };
  shown.cache.set('width', 640);
  registry.register(shown, native);
  return new WeakRef(shown);
}
