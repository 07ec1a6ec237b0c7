// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","also":{"no-unpruned-weakref":"possible"},"harm":"live entry not found","about":"an entry is there, and what it refers to is gone","line":5}
const cache = new Map();

export function cached(key) {
  if (cache.has(key)) return cache.get(key).deref();
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
