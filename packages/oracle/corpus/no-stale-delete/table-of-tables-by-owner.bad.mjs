// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the table belongs to an owner, in a WeakMap","line":4}
const tables = new WeakMap();
const owner = {};
const registry = new FinalizationRegistry(({ table, key }) => { table.delete(key); });
let loads = 0;
function tableOf(one) {
  let table = tables.get(one);
  if (table === undefined) {
    table = new Map();
    tables.set(one, table);
  }
  return table;
}
const peek = (key) => tableOf(owner).get(key)?.deref();
export function load(key) {
  const table = tableOf(owner);
  const known = table.get(key)?.deref();
  if (known) return known;
  const made = { number: loads++ };
  table.set(key, new WeakRef(made));
  registry.register(made, { table, key });
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
