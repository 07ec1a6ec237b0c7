// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the old value is unregistered","spared":"live entry not found"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
function store(key, value) {
  const old = refs.get(key);
  if (old) registry.unregister(old);
  const ref = new WeakRef(value);
  refs.set(key, ref);
  registry.register(value, key, ref);
}
const find = (key) => refs.get(key)?.deref();

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
