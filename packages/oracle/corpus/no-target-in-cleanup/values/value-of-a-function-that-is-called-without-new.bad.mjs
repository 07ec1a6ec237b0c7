// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"in a plain call there is no new.target, so what stands behind it is what the function gives"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const wrapped = function (value) {
  return new.target ?? value;
};

export function make(native) {
  const row = { id: 1 };
  registry.register(row, { native, row: wrapped(row) });
  return new WeakRef(row);
}
