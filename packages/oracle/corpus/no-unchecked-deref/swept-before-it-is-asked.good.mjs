// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the dead entries are taken out before"}
const cache = new Map();
const registry = new FinalizationRegistry((key) => {
  if (cache.get(key)?.deref() === undefined) cache.delete(key);
});

function sweep() {
  for (const [key, ref] of cache) if (ref.deref() === undefined) cache.delete(key);
}

export function cached(key) {
  sweep();
  if (cache.has(key)) return cache.get(key).deref();
  const value = { key };
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
