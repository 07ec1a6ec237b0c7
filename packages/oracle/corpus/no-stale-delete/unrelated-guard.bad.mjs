// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"the guard asks how large the map is","harm":"live entry not found"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { if (refs.size > 0) refs.delete(key); });
function store(key, value) {
  refs.set(key, new WeakRef(value));
  registry.register(value, key);
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
