// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","needs":"Iterator","about":"an iterator helper keeps the iterator it maps, and that one the array"}
const registry = new FinalizationRegistry(({ native, doubled }) => native.release(doubled.next().value));

export function make(native) {
  const rows = [1, 2];
  registry.register(rows, { native, doubled: rows.values().map((n) => n * 2) });
  return new WeakRef(rows);
}
