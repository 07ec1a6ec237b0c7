// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","needs":"Iterator","about":"toArray runs the iterator, and what is held is a new array of numbers"}
const registry = new FinalizationRegistry(({ native, doubled }) => native.release(doubled));

export function make(native) {
  const rows = [1, 2];
  registry.register(rows, { native, doubled: rows.values().map((n) => n * 2).toArray() });
  return new WeakRef(rows);
}
