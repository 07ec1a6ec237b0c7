// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"whether there is a table says nothing of its entry","line":6}
const tenants = new Map();
const registry = new FinalizationRegistry(([tenant, table]) => {
  const tables = tenants.get(tenant);
  if (!tables) return;
  tables.delete(table);
});
let loads = 0;
export function open(tenant, table) {
  let tables = tenants.get(tenant);
  if (!tables) tenants.set(tenant, (tables = new Map()));
  const known = tables.get(table)?.deref();
  if (known) return known;
  const made = { number: loads++ };
  tables.set(table, new WeakRef(made));
  registry.register(made, [tenant, table]);
  return made;
}
const peek = (tenant, table) => tenants.get(tenant)?.get(table)?.deref();

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = open('a', 'rows');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = open('a', 'rows');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a', 'rows') === shown);
}
