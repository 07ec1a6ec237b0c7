// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback deletes from a table of names","spared":"live entry not found"}
const refs = new Map();
const seen = new Set();
const registry = new FinalizationRegistry((key) => { seen.delete(key); });
function store(key, value) {
  refs.set(key, new WeakRef(value));
  registry.register(value, `seen ${key}`);
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
