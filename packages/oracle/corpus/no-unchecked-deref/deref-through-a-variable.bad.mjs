// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","also":{"no-unpruned-weakref":"possible"},"harm":"live entry not found","about":"the variable is returned without a look","line":6}
const cache = new Map();

export function cached(key) {
  if (cache.has(key)) {
    const known = cache.get(key).deref();
    return known;
  }
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
