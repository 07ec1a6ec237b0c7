// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"two tables of two kinds, and the cleanup empties the other one"}
class Store {
  refs = new Map();
  sizes = new Map();
  registry = new FinalizationRegistry((key) => { this.sizes.delete(key); });
}
const store = new Store();
let loads = 0;
const peek = (key) => store.refs.get(key)?.deref();
export function load(key) {
  const known = store.refs.get(key)?.deref();
  if (known) return known;
  const made = { number: loads++ };
  store.refs.set(key, new WeakRef(made));
  store.sizes.set(key, 1);
  store.registry.register(made, key);
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
