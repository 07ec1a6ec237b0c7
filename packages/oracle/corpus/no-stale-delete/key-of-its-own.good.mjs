// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"each value has a key of its own","spared":"live entry not found"}
const refs = new Map();
let next = 0;
const registry = new FinalizationRegistry((id) => { refs.delete(id); });
const ids = new Map();
function store(key, value) {
  const id = ++next;
  ids.set(key, id);
  refs.set(id, new WeakRef(value));
  registry.register(value, id);
}
const find = (key) => refs.get(ids.get(key))?.deref();

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
