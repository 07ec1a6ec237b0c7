// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup asks the entry by its method"}
class Entry {
  #ref;
  constructor(value) { this.#ref = new WeakRef(value); }
  isDead() { return this.#ref.deref() === undefined; }
  get value() { return this.#ref.deref(); }
}
const entries = new Map();
const registry = new FinalizationRegistry((key) => { if (entries.get(key)?.isDead()) entries.delete(key); });
let loads = 0;
const peek = (key) => entries.get(key)?.value;
export function load(key) {
  const known = entries.get(key)?.value;
  if (known) return known;
  const made = { number: loads++ };
  entries.set(key, new Entry(made));
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
