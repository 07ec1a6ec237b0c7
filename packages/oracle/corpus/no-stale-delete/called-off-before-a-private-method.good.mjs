// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a private method stores, its caller has called the old one off"}
class Refs {
  #refs = new Map();
  #registry = new FinalizationRegistry((key) => { this.#refs.delete(key); });
  #put(key, value) {
    const ref = new WeakRef(value);
    this.#refs.set(key, ref);
    this.#registry.register(value, key, ref);
  }
  get(key) { return this.#refs.get(key)?.deref(); }
  set(key, value) {
    const old = this.#refs.get(key);
    if (old) this.#registry.unregister(old);
    this.#put(key, value);
  }
}
const refs = new Refs();
const store = (key, value) => refs.set(key, value);
const find = (key) => refs.get(key);

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  store('a', old);
  current = {};
  store('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(find('a') === current);
  current = undefined;
}
