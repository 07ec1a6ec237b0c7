// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"V8 lets go of the set when its iterator ends, JavaScriptCore does not"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().done));

export function make(native) {
  const row = { id: 1 };
  const cursor = new Set([row]).values();
  cursor.next();
  cursor.next();
  registry.register(row, { native, cursor });
  return new WeakRef(row);
}
