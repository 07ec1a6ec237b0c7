// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a record is a table as well, and `delete` takes the entry out","line":4}
const table = {};
const registry = new FinalizationRegistry((name) => {
  delete table[name];
});
let loads = 0;
const peek = (name) => table[name]?.deref();
export function load(name) {
  const known = table[name]?.deref();
  if (known !== undefined) return known;
  const made = { name, number: loads++ };
  table[name] = new WeakRef(made);
  registry.register(made, name);
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
