// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","also":{"no-unpruned-weakref":"possible"},"harm":"live entry not found","about":"the reference is found, and not what it refers to","line":6}
const cache = new Map();

export function cached(key) {
  const ref = cache.get(key);
  if (ref !== undefined) return ref.deref();
  const value = { key };
  cache.set(key, new WeakRef(value));
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
