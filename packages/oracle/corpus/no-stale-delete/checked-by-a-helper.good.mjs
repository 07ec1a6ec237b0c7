// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the function that the cleanup calls looks first"}
const refs = new Map();
function forget(key) {
  const live = refs.get(key)?.deref();
  if (live) return;
  refs.delete(key);
}
const registry = new FinalizationRegistry((key) => forget(key));
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
