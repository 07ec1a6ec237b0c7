// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is stored comes from a function that the caller may leave out","line":3}
const cache = new Map();
const registry = new FinalizationRegistry((key) => { cache.delete(key); });
let loads = 0;
export const load = (key, make = () => ({ number: loads++ })) => {
  const known = cache.get(key)?.deref();
  if (known) return known;
  const value = make(key);
  cache.set(key, new WeakRef(value));
  registry.register(value, key);
  return value;
};
const peek = (key) => cache.get(key)?.deref();

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a') === shown);
}
