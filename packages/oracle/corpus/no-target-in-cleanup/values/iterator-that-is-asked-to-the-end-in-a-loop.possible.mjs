// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"bun":"retained"},"about":"an iterator of a Set that a loop has asked to the end lets go of it on V8"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  const cursor = new Set([row]).values();
  registry.register(row, { native, cursor });
  let count = 0;
  for (const one of cursor) count += one.id;
  native.count = count;
  return new WeakRef(row);
}
