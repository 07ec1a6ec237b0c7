// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"another property of the record is handed out"}
const cache = new Map();

const registry = new FinalizationRegistry((key) => {
  if (cache.get(key)?.ref.deref() === undefined) cache.delete(key);
});

export function cached(key) {
  const entry = cache.get(key);
  if (entry) return entry.key;
  const value = { key };
  cache.set(key, { ref: new WeakRef(value), key: { key } });
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
