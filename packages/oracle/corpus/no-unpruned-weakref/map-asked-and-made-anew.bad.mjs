// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a cache makes anew what is gone, and keeps the entries of keys that are never asked for again","line":7}
const cache = new Map();
export function cached(key) {
  const known = cache.get(key)?.deref();
  if (known !== undefined) return known;
  const value = { key };
  cache.set(key, new WeakRef(value));
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
