// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handle of a subscribe helper is called"}
const registry = new FinalizationRegistry((handle) => handle.release());

const listeners = new Set();
const subscribe = (listener) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

export function make(native) {
  const panel = { open: true };
  const ref = new WeakRef(panel);
  const stop = subscribe(() => { if (ref.deref()) panel.open = false; });
  registry.register(panel, native);
  stop();
  return ref;
}

export const emit = () => { for (const listener of listeners) listener(); };
