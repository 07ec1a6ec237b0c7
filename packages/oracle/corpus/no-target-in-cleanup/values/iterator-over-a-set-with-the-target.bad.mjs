// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"an iterator that nobody asks keeps the set it walks, and the set its members"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().done));

export function make(native) {
  const row = { id: 1 };
  const cursor = new Set([row]).values();
  registry.register(row, { native, cursor });
  return new WeakRef(row);
}
