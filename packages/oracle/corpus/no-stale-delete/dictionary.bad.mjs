// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"a dictionary whose entry is deleted","harm":"live entry not found"}
const byKey = Object.create(null);
const registry = new FinalizationRegistry((key) => { delete byKey[key]; });
function store(key, value) {
  byKey[key] = new WeakRef(value);
  registry.register(value, key);
}
const find = (key) => byKey[key]?.deref();

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
