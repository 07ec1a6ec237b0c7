// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the entry is a record with the reference","line":10}
const cache = new Map();

const registry = new FinalizationRegistry((key) => {
  if (cache.get(key)?.ref.deref() === undefined) cache.delete(key);
});

export function cached(key) {
  const entry = cache.get(key);
  if (entry) return entry.ref.deref();
  const value = { key };
  cache.set(key, { ref: new WeakRef(value), uses: 1 });
  registry.register(value, key);
  return value;
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = cached('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups(native) {
  if (asked++ < 3) native.found(cached('a'));
}
