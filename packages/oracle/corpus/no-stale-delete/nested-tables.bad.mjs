// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a table in a table: both keys come again","line":4}
const byKind = new Map();
const registry = new FinalizationRegistry(({ kind, key }) => {
  byKind.get(kind)?.delete(key);
});
export const find = (kind, key) => byKind.get(kind)?.get(key)?.deref();
export function set(kind, key, value) {
  let table = byKind.get(kind);
  if (!table) byKind.set(kind, (table = new Map()));
  table.set(key, new WeakRef(value));
  registry.register(value, { kind, key });
}
const store = (key, value) => set('page', key, value);

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
  native.found(find('page', 'a') === current);
  current = undefined;
}
