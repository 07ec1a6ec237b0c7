// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"`set` calls the old registration off by a method under a symbol"}
const drop = Symbol('drop');

export class Values {
  #refs = new Map();
  #registry = new FinalizationRegistry((key) => { this.#refs.delete(key); });
  get(key) { return this.#refs.get(key)?.deref(); }
  [drop](key) {
    const ref = this.#refs.get(key);
    if (ref) this.#registry.unregister(ref);
  }
  set(key, value) {
    this[drop](key);
    const ref = new WeakRef(value);
    this.#refs.set(key, ref);
    this.#registry.register(value, key, ref);
  }
}
const values = new Values();

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  values.set('a', old);
  current = {};
  values.set('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(values.get('a') === current);
  current = undefined;
}
