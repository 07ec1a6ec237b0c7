// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a subclass whose delete leaves what lives"}
class Values extends Map {
  delete(key) {
    return this.get(key)?.deref() === undefined && super.delete(key);
  }
}
const values = new Values();
const registry = new FinalizationRegistry((key) => { values.delete(key); });
export const find = (key) => values.get(key)?.deref();
export function store(key, value) {
  values.set(key, new WeakRef(value));
  registry.register(value, key);
}

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
