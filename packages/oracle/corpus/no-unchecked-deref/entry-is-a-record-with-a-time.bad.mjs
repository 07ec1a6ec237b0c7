// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","also":{"no-unpruned-weakref":"possible"},"harm":"live entry not found","about":"the entry is a record with the reference and the time at which it was made","line":6}
const cache = new Map();

export function cached(key) {
  const entry = cache.get(key);
  if (entry) return entry.ref.deref();
  const value = { key };
  cache.set(key, { ref: new WeakRef(value), at: Date.now(), length: key.length });
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
