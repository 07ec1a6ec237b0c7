// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the entry is an instance that has the reference in a field","line":9}
class Entry {
  constructor(value) {
    this.ref = new WeakRef(value);
    this.since = 1815;
  }
}
const entries = new Map();
const registry = new FinalizationRegistry((key) => { entries.delete(key); });
let loads = 0;
const peek = (key) => entries.get(key)?.ref.deref();
export function load(key) {
  const known = entries.get(key)?.ref.deref();
  if (known) return known;
  const value = { number: loads++ };
  entries.set(key, new Entry(value));
  registry.register(value, key);
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
