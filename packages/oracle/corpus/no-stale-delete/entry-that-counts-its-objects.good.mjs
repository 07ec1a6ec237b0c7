// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the entry counts how many objects it stood for"}
const entries = new Map();
const registry = new FinalizationRegistry((key) => {
  const entry = entries.get(key);
  if (--entry.count === 0) entries.delete(key);
});
let loads = 0;
const peek = (key) => entries.get(key)?.ref.deref();
export function load(key) {
  const entry = entries.get(key) ?? { count: 0, ref: undefined };
  const known = entry.ref?.deref();
  if (known) return known;
  const made = { number: loads++ };
  entry.count++;
  entry.ref = new WeakRef(made);
  entries.set(key, entry);
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
