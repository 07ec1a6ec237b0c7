// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the variable that the property was read into is held itself"}
const registry = new FinalizationRegistry((release) => release());

function watch(model, native) {
  const { view } = model;
  registry.register(view, () => native.release(view.close()));
  return new WeakRef(view);
}

export function make(native) {
  return watch({ view: { close() {} } }, native);
}
