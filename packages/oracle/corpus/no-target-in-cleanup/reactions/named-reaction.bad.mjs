// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the reaction is a named function of the file"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const view = { shown: true };
  function whenReady(result) {
    registry.register(view, { native, result });
    return new WeakRef(view);
  }
  return Promise.resolve(view).then(whenReady);
}
