// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the delete stands behind an or"}
const refs = new Map();
const registry = new FinalizationRegistry(([key, ref]) => {
  refs.get(key) !== ref || refs.delete(key);
});
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  const made = { number: loads++ };
  const ref = new WeakRef(made);
  refs.set(key, ref);
  registry.register(made, [key, ref]);
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
