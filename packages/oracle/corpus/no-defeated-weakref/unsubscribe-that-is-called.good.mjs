// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what subscribe gives is called"}
const registry = new FinalizationRegistry((handle) => handle.release());

const listeners = new Set();
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  const stop = subscribe(() => { if (ref.deref()) view.open = false; });
  stop();
  registry.register(view, native);
  return ref;
}
