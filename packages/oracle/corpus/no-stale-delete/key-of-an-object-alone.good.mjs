// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the key is a fresh object"}
const refs = new Map();
const keys = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
let loads = 0;
const peek = (name) => refs.get(keys.get(name))?.deref();
export function load(name) {
  const known = refs.get(keys.get(name))?.deref();
  if (known) return known;
  const made = { number: loads++ };
  const key = Object.freeze({ name });
  keys.set(name, key);
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
