// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"whether the entry is taken depends on an option of the caller, too","line":4,"also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();
export function find(key, options = {}) {
  if (options.fresh !== true && cache.has(key)) return cache.get(key).deref();
  const value = { key };
  cache.set(key, new WeakRef(value));
  return value;
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = find('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}
export function beforeCleanups(native) {
  if (asked++ < 3) native.found(find('a'));
}
