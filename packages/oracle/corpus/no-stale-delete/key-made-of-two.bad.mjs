// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the key is put together, in the same way each time","line":3}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
let loads = 0;
const keyOf = (kind, name) => `${kind}:${name}`;
const peek = (name) => refs.get(`page:${name}`)?.deref();
export function loadAny(kind, name) {
  const known = refs.get(keyOf(kind, name))?.deref();
  if (known) return known;
  const value = { number: loads++ };
  refs.set(keyOf(kind, name), new WeakRef(value));
  registry.register(value, keyOf(kind, name));
  return value;
}
const load = (name) => loadAny('page', name);

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
