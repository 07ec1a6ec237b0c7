// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the named reaction is called by the file as well, with another object"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const view = { shown: true };
  let reference = null;
  function whenReady(result) {
    if (result.native) registry.register(view, { native, result });
    reference = new WeakRef(view);
    return reference;
  }
  whenReady({ native });
  return Promise.resolve({}).then(whenReady);
}
