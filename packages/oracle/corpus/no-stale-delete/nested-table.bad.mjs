// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"tables in a table","harm":"live entry not found"}
const tables = new Map();
const registry = new FinalizationRegistry(({ table, key }) => { tables.get(table)?.delete(key); });
function tableOf(name) {
  let table = tables.get(name);
  if (!table) tables.set(name, table = new Map());
  return table;
}
function store(key, value) {
  tableOf('t').set(key, new WeakRef(value));
  registry.register(value, { table: 't', key });
}
const find = (key) => tables.get('t').get(key)?.deref();

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  store('a', old);
  current = {};
  store('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(find('a'));
  current = undefined;
}
