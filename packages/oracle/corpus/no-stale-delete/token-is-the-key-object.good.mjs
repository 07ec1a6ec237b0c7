// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"one token for each key, kept in a table"}
const refs = new Map();
const tokens = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
export const find = (key) => refs.get(key)?.deref();
export function store(key, value) {
  let token = tokens.get(key);
  if (token) registry.unregister(token);
  else tokens.set(key, (token = {}));
  refs.set(key, new WeakRef(value));
  registry.register(value, key, token);
}

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
  native.found(find('a') === current);
  current = undefined;
}
