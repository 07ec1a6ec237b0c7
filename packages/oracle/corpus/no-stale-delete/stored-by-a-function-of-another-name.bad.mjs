// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"it need not be called set: what is given is stored under the key that is given","line":3}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
export const find = (key) => refs.get(key)?.deref();
export function store(key, value) {
  refs.set(key, new WeakRef(value));
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
