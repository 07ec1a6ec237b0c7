// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a generator that returns before its first yield gives what it returns"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  const first = (function* (given) { if (native) return 1; yield given; })(row).next().value;
  registry.register(row, { native, first });
  return new WeakRef(row);
}
