// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the mapping of Array.from leaves only numbers"}
const registry = new FinalizationRegistry(({ native, all }) => native.release(all.length));

export function make(native) {
  const cell = { value: 1 };
  const all = Array.from([cell, { value: 2 }], (each) => each.value);
  registry.register(cell, { native, all });
  return new WeakRef(cell);
}
