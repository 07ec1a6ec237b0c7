// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure as value of a WeakMap under the object itself"}
const registry = new FinalizationRegistry((handle) => handle.release());

const handlers = new WeakMap();

export function make(native) {
  const panel = { open: false };
  const ref = new WeakRef(panel);
  handlers.set(panel, () => { if (ref.deref()) panel.open = true; });
  registry.register(panel, native);
  return ref;
}

export const open = (panel) => handlers.get(panel)?.();
