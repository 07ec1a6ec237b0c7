// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","about":"each key is looked at before its entry is taken out"}
const refs = new Map();
const registry = new FinalizationRegistry((keys) => {
  for (const key of keys) {
    if (refs.get(key)?.deref() !== undefined) continue;
    refs.delete(key);
  }
});

export function find(key, made) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  const value = made ?? { key };
  refs.set(key, new WeakRef(value));
  registry.register(value, [key]);
  return value;
}

const watch = new FinalizationRegistry((f) => f());

export function make(native) {
  const old = find('a');
  watch.register(old, native.release);
  return new WeakRef(old);
}
