// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the reaction takes the target out of a list, and holds the list"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const pair = [{ id: 2 }];
  return Promise.resolve(pair).then(([first]) => {
    registry.register(first, { native, pair });
    return new WeakRef(first);
  });
}
