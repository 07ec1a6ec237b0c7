// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a symbol that was just made is nobody else’s"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
const find = (key) => refs.get(key)?.deref();
let last;
export function store(name, value) {
  const key = Symbol(name);
  refs.set(key, new WeakRef(value));
  registry.register(value, key);
  last = key;
}
const latest = () => find(last);

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
  native.found(latest() === current);
  current = undefined;
}
