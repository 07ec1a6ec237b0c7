// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"V8's iterator has the table of the map and not the map itself; that of JavaScriptCore has the map"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().done));

export function make(native) {
  const rows = new Map([[1, 2]]);
  const cursor = rows.entries();
  registry.register(rows, { native, cursor });
  return new WeakRef(rows);
}
