// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"each object has a slot of its own"}
const slots = [];
const places = new Map();
const registry = new FinalizationRegistry((index) => { slots[index] = undefined; });
let loads = 0;
const peek = (name) => slots[places.get(name)]?.deref();
export function load(name) {
  const known = slots[places.get(name)]?.deref();
  if (known) return known;
  const made = { number: loads++ };
  const index = slots.length;
  slots.push(new WeakRef(made));
  places.set(name, index);
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
