// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the promise of the module has settled"}
const registry = new FinalizationRegistry((handle) => handle.release());

const ready = Promise.resolve();
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  ready.then(() => { if (ref.deref()) view.open = false; });
  registry.register(view, native);
  return ref;
}
