// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"look-up, store and registration in three helpers","line":5}
const refs = new Map();
const registry = new FinalizationRegistry(drop);
let loads = 0;
function drop(key) { refs.delete(key); }
function peek(key) {
  const ref = refs.get(key);
  if (ref === undefined) return null;
  return ref.deref() ?? null;
}
function remember(key, value) {
  refs.set(key, new WeakRef(value));
  watch1(value, key);
}
function watch1(value, key) { registry.register(value, key); }
export function load(key) {
  const known = peek(key);
  if (known !== null) return known;
  const made = { number: loads++ };
  remember(key, made);
  return made;
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
