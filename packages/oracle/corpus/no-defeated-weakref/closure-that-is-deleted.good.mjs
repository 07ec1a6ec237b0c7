// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handler is deleted again"}
const registry = new FinalizationRegistry((handle) => handle.release());

const handlers = {};
let next = 0;
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  const id = next++;
  handlers[id] = () => { ref.deref(); view.open = false; };
  handlers[id]();
  delete handlers[id];
  registry.register(view, native);
  return ref;
}
