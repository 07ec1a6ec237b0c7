// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the caller stores only where there is no entry"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
export const find = (key) => refs.get(key)?.deref() ?? (key === 'a' ? current : undefined);
function put(key, value) {
  refs.set(key, new WeakRef(value));
  registry.register(value, key);
}
function store(key, value) {
  if (refs.has(key)) return;
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
