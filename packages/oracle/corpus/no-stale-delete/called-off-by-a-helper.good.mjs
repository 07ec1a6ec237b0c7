// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"store drops what was there by a method that calls it off"}
export class Values {
  #refs = new Map();
  #registry = new FinalizationRegistry((key) => { this.#refs.delete(key); });
  find(key) { return this.#refs.get(key)?.deref(); }
  store(key, value) {
    this.drop(key);
    const ref = new WeakRef(value);
    this.#refs.set(key, ref);
    this.#registry.register(value, key, ref);
  }
  drop(key) {
    const ref = this.#refs.get(key);
    if (ref) this.#registry.unregister(ref);
    return this.#refs.delete(key);
  }
}
const values = new Values();

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  values.store('a', old);
  current = {};
  values.store('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(values.find('a') === current);
  current = undefined;
}
