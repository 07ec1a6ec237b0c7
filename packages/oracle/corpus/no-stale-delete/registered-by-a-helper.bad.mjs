// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"one function stores and another one registers","line":3}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
function track(value, key) {
  registry.register(value, key);
}
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = peek(key);
  if (known) return known;
  const value = { number: loads++ };
  refs.set(key, new WeakRef(value));
  track(value, key);
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
