// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a name in a with statement is a property of its object first"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function make(native) {
  const row = { id: 1 };
  let held;
  with ({ current: row }) held = current;
  registry.register(row, { native, held });
  return new WeakRef(row);
}

module.exports = { make };
