// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held thunk looks first","spared":"live entry not found"}
const refs = new Map();
const registry = new FinalizationRegistry((undo) => undo());
function store(key, value) {
  refs.set(key, new WeakRef(value));
  registry.register(value, forget(key));
}
function forget(key) { return () => { if (refs.get(key)?.deref() === undefined) refs.delete(key); }; }
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
