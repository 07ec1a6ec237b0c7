// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"another function stands where the method of maps was"}
const registry = new FinalizationRegistry(({ native, rows }) => native.release(rows.size === 0));

export function make(native) {
  const row = { id: 1 };
  const rows = new Map([['first', row]]);
  rows.clear = () => {};
  rows.clear();
  registry.register(row, { native, rows });
  return new WeakRef(row);
}
