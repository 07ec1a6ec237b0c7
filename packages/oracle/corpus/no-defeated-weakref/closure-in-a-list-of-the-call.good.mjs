// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a list that only the call knows"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const updates = [];
  const model = { rows: [1] };
  const ref = new WeakRef(model);
  updates.push(() => { if (ref.deref()) model.rows.push(2); });
  updates.forEach((one) => one());
  registry.register(model, native);
  return ref;
}
