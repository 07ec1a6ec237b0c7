// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the place in the list is emptied only where its object is gone"}
const slots = [];
const registry = new FinalizationRegistry((index) => { if (!slots[index]?.deref()) slots[index] = undefined; });
let loads = 0;
const indexOf = (name) => name.charCodeAt(0) - 97;
const peek = (name) => slots[indexOf(name)]?.deref();
const load = (name) => at(indexOf(name));
export function at(index) {
  const known = slots[index]?.deref();
  if (known) return known;
  const made = { number: loads++ };
  slots[index] = new WeakRef(made);
  registry.register(made, index);
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
