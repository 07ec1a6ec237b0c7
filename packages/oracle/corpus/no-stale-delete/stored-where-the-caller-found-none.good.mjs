// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","also":{"no-unchecked-deref":"report"},"about":"the caller stores only where there is no entry"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
function put(key, value) {
  refs.set(key, new WeakRef(value));
  registry.register(value, key);
  return value;
}
export function load(key) {
  const ref = refs.get(key);
  if (ref) return ref.deref();
  return put(key, { key });
}

const watch = new FinalizationRegistry((f) => f());
let shown;

export function make(native) {
  const first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function later(native) {
  shown = load('a');
  native.found(refs.get('a')?.deref() === shown);
}
