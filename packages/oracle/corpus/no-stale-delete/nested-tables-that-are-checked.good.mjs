// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the entry of the inner table is asked before it is deleted"}
const byKind = new Map();
const registry = new FinalizationRegistry(({ kind, key }) => {
  const table = byKind.get(kind);
  if (table?.get(key)?.deref()) return;
  table?.delete(key);
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
