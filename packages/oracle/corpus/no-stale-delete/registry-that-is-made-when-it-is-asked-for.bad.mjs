// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"a function gives the registry that there is, or makes it","harm":"live entry not found"}
const refs = new Map();
let registry;
const registryOf = () => registry ?? (registry = new FinalizationRegistry((key) => refs.delete(key)));

function store(key, value) {
  refs.set(key, new WeakRef(value));
  registryOf().register(value, key);
}

export function find(key, made) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  const value = made ?? { key };
  store(key, value);
  return value;
}

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = find('a');
  watch.register(old, native.release);
  current = {};
  store('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(refs.get('a')?.deref());
  current = undefined;
}
