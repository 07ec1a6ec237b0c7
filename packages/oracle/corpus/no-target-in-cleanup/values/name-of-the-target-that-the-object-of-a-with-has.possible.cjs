// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the object of the with statement has a property of that name, so it is not the variable that is meant"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function make(native) {
  const row = { id: 1 };
  let held;
  with ({ row: 1 }) held = row;
  registry.register(row, { native, held });
  return new WeakRef(row);
}

module.exports = { make };
