// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the iterator has what was in the map before, until it is asked again"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().done));

export function make(native) {
  const row = { id: 1 };
  const rows = new Map([['first', row]]);
  const cursor = rows.values();
  rows.clear();
  registry.register(row, { native, cursor });
  return new WeakRef(row);
}
