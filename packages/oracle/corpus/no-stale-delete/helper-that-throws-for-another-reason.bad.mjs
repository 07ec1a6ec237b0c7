// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a helper throws where the key is none, and looks at nothing else","line":8}
const refs = new Map();
function check(key) {
  if (typeof key !== 'string') throw new TypeError('no key');
}
const registry = new FinalizationRegistry((key) => {
  check(key);
  refs.delete(key);
});
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  check(key);
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
