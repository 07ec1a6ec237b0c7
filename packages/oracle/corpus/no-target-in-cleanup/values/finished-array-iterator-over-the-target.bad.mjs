// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"an array iterator keeps its array even after it has reached the end, but not in SpiderMonkey"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().done));

export function make(native) {
  const rows = [1];
  const cursor = rows.values();
  cursor.next();
  cursor.next();
  registry.register(rows, { native, cursor });
  return new WeakRef(rows);
}
