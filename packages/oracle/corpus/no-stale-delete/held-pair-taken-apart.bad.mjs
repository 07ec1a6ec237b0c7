// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is held is a pair, and the parameter a pattern","line":4}
const refs = new Map();
const registry = new FinalizationRegistry(([key, at]) => {
  if (at > 0) refs.delete(key);
});
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const entry = refs.get(key);
  if (entry) {
    const known = entry.deref();
    if (known) return known;
  }
  const value = { number: loads++ };
  refs.set(key, new WeakRef(value));
  registry.register(value, [key, 1815]);
  return value;
}

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
