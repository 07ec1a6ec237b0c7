// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the entry counts","spared":"live entry not found"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => {
  const entry = refs.get(key);
  if (--entry.count === 0) refs.delete(key);
});
function store(key, value) {
  const entry = refs.get(key) ?? { count: 0 };
  entry.count++;
  entry.ref = new WeakRef(value);
  refs.set(key, entry);
  registry.register(value, key);
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
