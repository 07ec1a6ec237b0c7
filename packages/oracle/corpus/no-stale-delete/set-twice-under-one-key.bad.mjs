// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the cleanup of an object that was replaced deletes the entry of its successor","line":5}
class WeakValueMap {
  #refs = new Map();
  #registry = new FinalizationRegistry(({ key, release }) => {
    this.#refs.delete(key);
    release();
  });

  get(key) {
    return this.#refs.get(key)?.deref();
  }

  set(key, value, release) {
    this.#refs.set(key, new WeakRef(value));
    this.#registry.register(value, { key, release });
  }
}

const cache = new WeakValueMap();
let current;

export function make(native) {
  const old = {};
  cache.set('logo', old, native.release);
  current = {};
  cache.set('logo', current, native.retain);
  return new WeakRef(old);
}

export function later(native) {
  native.found(cache.get('logo'));
  current = undefined;
}
