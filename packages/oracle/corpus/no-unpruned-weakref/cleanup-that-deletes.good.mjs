// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"a cleanup takes the entry out"}
const cache = new Map();
const registry = new FinalizationRegistry((key) => {
  if (cache.get(key)?.deref() === undefined) cache.delete(key);
});
export function cached(key) {
  const known = cache.get(key)?.deref();
  if (known !== undefined) return known;
  const value = { key };
  cache.set(key, new WeakRef(value));
  registry.register(value, key);
  return value;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = cached(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) cached(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, cache.size);
}
