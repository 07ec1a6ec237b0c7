// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"delete calls a registration off, store does not","line":4}
export class Values {
  #refs = new Map();
  #registry = new FinalizationRegistry((key) => { this.#refs.delete(key); });
  find(key) { return this.#refs.get(key)?.deref(); }
  store(key, value) {
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
