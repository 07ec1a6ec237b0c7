// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"the entry is a record with more than the reference","harm":"live entry not found"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
function store(key, value) {
  const entry = { ref: new WeakRef(value), hits: 0 };
  refs.set(key, entry);
  registry.register(value, key);
  return entry;
}
const find = (key) => refs.get(key)?.ref.deref();

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
