// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"each turn goes on with the next key where there is an object","harm":"live entry not found"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => refs.delete(key));

export function load(keys, made) {
  const found = [];
  for (const key of keys) {
    const known = refs.get(key)?.deref();
    if (known) {
      found.push(known);
      continue;
    }
    const value = made ?? { key };
    refs.set(key, new WeakRef(value));
    registry.register(value, key);
    found.push(value);
  }
  return found;
}

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const [old] = load(['a']);
  watch.register(old, native.release);
  refs.get('a').deref = () => undefined;
  [current] = load(['a']);
  return new WeakRef(old);
}

export function later(native) {
  native.found(refs.get('a')?.deref());
  current = undefined;
}
