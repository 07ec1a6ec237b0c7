// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a pair with the reference, which is compared"}
const refs = new Map();
const registry = new FinalizationRegistry(([key, ref]) => {
  if (refs.get(key) !== ref) return;
  refs.delete(key);
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
  const ref = new WeakRef(value);
  refs.set(key, ref);
  registry.register(value, [key, ref]);
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
