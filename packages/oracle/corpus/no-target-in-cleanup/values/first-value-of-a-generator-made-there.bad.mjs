// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a generator that is made and asked at once gives what its first yield does"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  // What is held is the row itself.
  registry.register(row, { native, first: (function* (given) { yield given; })(row).next().value });
  return new WeakRef(row);
}
