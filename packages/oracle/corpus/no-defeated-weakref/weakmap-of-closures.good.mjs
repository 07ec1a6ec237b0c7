// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure stands in a WeakMap under the object"}
const registry = new FinalizationRegistry((handle) => handle.release());

const hooks = new WeakMap();
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  hooks.set(view, () => { if (ref.deref()) view.open = false; });
  registry.register(view, native);
  return ref;
}
export const has = (view) => hooks.has(view);
