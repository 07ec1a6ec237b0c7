// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a getter that gives nothing where there is none may give nothing where it is dead"}
const cache = new Map();
const registry = new FinalizationRegistry((key) => {
  if (cache.get(key)?.deref() === undefined) cache.delete(key);
});

export function find(key) {
  if (!cache.has(key)) return undefined;
  return cache.get(key).deref();
}

function cached(key) {
  const known = find(key);
  if (known) return known;
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
