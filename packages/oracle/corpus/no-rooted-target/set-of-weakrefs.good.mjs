// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"a Set of the module that holds WeakRefs keeps no object","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((handle) => handle.release());
const views = new Set();

export function make(native) {
  const view = { id: 1 };
  views.add(new WeakRef(view));
  registry.register(view, native);
  return new WeakRef(view);
}

export const ids = () => [...views].map((ref) => ref.deref()?.id);
