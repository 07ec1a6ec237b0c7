// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a held function that compares the entry with its own reference"}
const refs = new Map();
const registry = new FinalizationRegistry((forget) => forget());
const forgetIn = (table, key, ref) => () => {
  if (table.get(key) === ref) table.delete(key);
};
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = peek(key);
  if (known) return known;
  const value = { number: loads++ };
  const ref = new WeakRef(value);
  refs.set(key, ref);
  registry.register(value, forgetIn(refs, key, ref));
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
