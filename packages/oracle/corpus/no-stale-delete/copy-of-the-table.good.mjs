// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"what is deleted from is a copy","also":{"no-unpruned-weakref":"possible"}}
const refs = new Map();
const registry = new FinalizationRegistry((key) => {
  const rest = new Map(refs);
  rest.delete(key);
  report(rest.size);
});
let size = 0;
const report = (left) => { size = left; };
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
