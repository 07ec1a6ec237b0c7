// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the property is deleted only when its object is gone"}
const table = {};
const registry = new FinalizationRegistry((name) => {
  if (!table[name]?.deref()) delete table[name];
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
