// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a new table comes with each round, and the cleanup has the old one"}
let refs = new Map();
const registry = new FinalizationRegistry(({ table, key }) => { table.delete(key); });
let loads = 0;
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  refs = new Map(refs);
  const made = { number: loads++ };
  refs.set(key, new WeakRef(made));
  registry.register(made, { table: refs, key });
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
