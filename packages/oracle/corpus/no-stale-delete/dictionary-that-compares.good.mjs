// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the dictionary compares the references","spared":"live entry not found"}
const byKey = Object.create(null);
const registry = new FinalizationRegistry(({ key, ref }) => { if (byKey[key] === ref) delete byKey[key]; });
function store(key, value) {
  const ref = new WeakRef(value);
  byKey[key] = ref;
  registry.register(value, { key, ref });
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
