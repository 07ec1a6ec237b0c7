// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup deletes the entry only if its object is gone"}
class WeakValueMap {
  #refs = new Map();
  #registry = new FinalizationRegistry(({ key, release }) => {
    if (this.#refs.get(key)?.deref() === undefined) this.#refs.delete(key);
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
