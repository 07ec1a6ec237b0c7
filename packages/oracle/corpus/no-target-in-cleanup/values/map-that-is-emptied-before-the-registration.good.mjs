// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what was in the map is gone when it is held"}
const registry = new FinalizationRegistry(({ native, rows }) => native.release(rows.size === 0));

export function make(native) {
  const row = { id: 1 };
  const rows = new Map([['first', row]]);
  rows.set('last', row);
  rows.clear();
  registry.register(row, { native, rows });
  return new WeakRef(row);
}
