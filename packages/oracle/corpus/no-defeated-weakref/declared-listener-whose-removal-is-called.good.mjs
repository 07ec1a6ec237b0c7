// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure that takes a listener off is called by whoever got it"}
const registry = new FinalizationRegistry((handle) => handle.release());

const bus = new EventTarget();

function follow(model) {
  const ref = new WeakRef(model);
  function update() { ref.deref()?.rows.push(1); }
  bus.addEventListener('change', update);
  return () => { bus.removeEventListener('change', update); model.rows.length = 0; };
}

export function make(native) {
  const model = { rows: [] };
  registry.register(model, native);
  const stop = follow(model);
  stop();
  return new WeakRef(model);
}
