// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup deletes under another key than the object was stored under"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(`size of ${key}`); });
export const find = (key) => refs.get(key)?.deref();
export function store(key, value) {
  refs.set(key, new WeakRef(value));
  refs.set(`size of ${key}`, 1);
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
