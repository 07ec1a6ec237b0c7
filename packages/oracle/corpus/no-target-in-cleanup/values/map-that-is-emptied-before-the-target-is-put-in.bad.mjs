// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"what is put in after the map was emptied is there to stay"}
const registry = new FinalizationRegistry(({ native, rows }) => native.release(rows.size === 0));

export function make(native) {
  const row = { id: 1 };
  const rows = new Map([['first', row]]);
  rows.clear();
  rows.set('last', row);
  registry.register(row, { native, rows });
  return new WeakRef(row);
}
