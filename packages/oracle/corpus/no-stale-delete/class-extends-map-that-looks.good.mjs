// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class that extends Map looks first","spared":"live entry not found"}
class Weak extends Map {
  #registry = new FinalizationRegistry((key) => { if (!super.get(key)?.deref()) super.delete(key); });
  put(key, value) {
    super.set(key, new WeakRef(value));
    this.#registry.register(value, key);
  }
}
const map = new Weak();
const store = (key, value) => map.put(key, value);
const find = (key) => map.get(key)?.deref();

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
  native.found(find('a'));
  current = undefined;
}
