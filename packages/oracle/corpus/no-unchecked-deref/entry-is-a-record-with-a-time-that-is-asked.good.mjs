// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the entry is a record with the reference and the time at which it was made, and what the reference gives decides"}
const cache = new Map();

export function cached(key) {
  const entry = cache.get(key);
  const known = entry && entry.at > 0 ? entry.ref.deref() : undefined;
  if (known !== undefined) return known;
  const value = { key };
  cache.set(key, { ref: new WeakRef(value), at: Date.now() });
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
