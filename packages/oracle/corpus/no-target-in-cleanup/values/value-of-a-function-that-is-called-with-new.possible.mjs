// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"with new the function gives itself, and not what it was given"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const Wrapped = function (value) {
  return new.target ?? value;
};

export function make(native) {
  const row = { id: 1 };
  registry.register(row, { native, row: new Wrapped(row) });
  return new WeakRef(row);
}
