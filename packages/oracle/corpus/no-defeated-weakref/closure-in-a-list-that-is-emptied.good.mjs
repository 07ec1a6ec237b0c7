// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a list of the module that is emptied once its closures have run"}
const registry = new FinalizationRegistry((handle) => handle.release());

const updates = [];
const flush = () => {
  for (const one of updates) one();
  updates.length = 0;
};

export function make(native) {
  const model = { rows: [1] };
  const ref = new WeakRef(model);
  updates.push(() => { if (ref.deref()) model.rows.push(2); });
  flush();
  registry.register(model, native);
  return ref;
}
