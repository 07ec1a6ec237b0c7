// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"concat takes the elements of an array and not the array"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const rows = [{ id: 1 }];
  registry.register(rows, { native, all: [{ id: 0 }].concat(rows) });
  return new WeakRef(rows);
}
