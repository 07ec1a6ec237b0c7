// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the parameter of a reaction is what the promise was resolved with, which the held list has"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const row = { id: 1 };
  return Promise.resolve(row).then((one) => {
    registry.register(one, [native, row]);
    return new WeakRef(one);
  });
}
