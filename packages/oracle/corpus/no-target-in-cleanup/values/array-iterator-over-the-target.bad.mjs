// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"an iterator keeps the array it walks"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().done));

export function make(native) {
  const rows = [1, 2, 3];
  registry.register(rows, { native, cursor: rows[Symbol.iterator]() });
  return new WeakRef(rows);
}
