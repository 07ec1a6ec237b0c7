// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the function stores under any key, but all that call it count up"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
const find = (key) => refs.get(key)?.deref();
function put(key, value) {
  refs.set(key, new WeakRef(value));
  registry.register(value, key);
}
let next = 0;
let last;
export function store(name, value) {
  last = next++;
  put(next++, { name });
  put(next++, value);
}
const latest = () => find(next - 1);

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
