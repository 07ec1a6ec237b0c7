// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a list keeps what the cache refers to"}
const all = [];
const cache = new Map();
const registry = new FinalizationRegistry((key) => {
  if (cache.get(key)?.deref() === undefined) cache.delete(key);
});

export function cached(key) {
  if (cache.has(key)) return cache.get(key).deref();
  const value = { key };
  all.push(value);
  cache.set(key, new WeakRef(value));
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

export function later() {
  all.length = 0;
}
