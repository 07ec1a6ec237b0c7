// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Array.from copies the elements of a list, the target among them"}
const registry = new FinalizationRegistry(({ native, all }) => native.release(all.length));

export function make(native) {
  const cell = { value: 1 };
  const all = Array.from(Array.of(cell, { value: 2 }));
  registry.register(cell, { native, all });
  return new WeakRef(cell);
}
