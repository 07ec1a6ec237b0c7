// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure with both is returned, called and dropped"}
const registry = new FinalizationRegistry((handle) => handle.release());

function readerOf(model) {
  const ref = new WeakRef(model);
  return () => (ref.deref() ? model.rows[0] : null);
}

export function make(native) {
  const model = { rows: [1] };
  model.first = readerOf(model)();
  registry.register(model, native);
  return new WeakRef(model);
}
