// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the held value is the bound delete of one entry","line":11}
const refs = new Map();
const registry = new FinalizationRegistry((forget) => forget());
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  let value = refs.get(key)?.deref();
  if (value) return value;
  value = { number: loads++ };
  refs.set(key, new WeakRef(value));
  registry.register(value, refs.delete.bind(refs, key));
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
