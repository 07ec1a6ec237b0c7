// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is deleted goes to another table","line":5}
const refs = new Map();
const old = new Map();
const registry = new FinalizationRegistry((key) => {
  refs.delete(key);
  old.set(key, 1815);
});
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  const made = { number: loads++ };
  refs.set(key, new WeakRef(made));
  registry.register(made, key);
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
