// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the function that calls the storing one calls the old one off"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
export const find = (key) => refs.get(key)?.deref();
function put(key, value) {
  const ref = new WeakRef(value);
  refs.set(key, ref);
  registry.register(value, key, ref);
}
function store(key, value) {
  const old = refs.get(key);
  if (old !== undefined) registry.unregister(old);
  put(key, value);
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
