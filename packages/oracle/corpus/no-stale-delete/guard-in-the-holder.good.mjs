// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the held function is only called where the holder says so"}
const refs = new Map();
const registry = new FinalizationRegistry((entry) => entry.release());
class Entry {
  constructor(key, value) {
    this.key = key;
    this.ref = new WeakRef(value);
  }
  get isCurrent() { return refs.get(this.key) === this; }
  release() { if (this.isCurrent) refs.delete(this.key); }
}
let loads = 0;
const peek = (key) => refs.get(key)?.ref.deref();
export function load(key) {
  const known = refs.get(key)?.ref.deref();
  if (known) return known;
  const made = { number: loads++ };
  const entry = new Entry(key, made);
  refs.set(key, entry);
  registry.register(made, entry);
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
