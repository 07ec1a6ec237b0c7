// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"concat takes the elements of an array, one of which is an array itself"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const rows = [{ id: 1 }];
  registry.register(rows, { native, all: [{ id: 0 }].concat([rows]) });
  return new WeakRef(rows);
}
