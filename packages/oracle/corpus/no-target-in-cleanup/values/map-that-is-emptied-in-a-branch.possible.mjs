// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the map is not always emptied"}
const registry = new FinalizationRegistry(({ native, rows }) => native.release(rows.size === 0));

export function make(native) {
  const row = { id: 1 };
  const rows = new Map([['first', row]]);
  if (native.isClosed) rows.clear();
  registry.register(row, { native, rows });
  return new WeakRef(row);
}
