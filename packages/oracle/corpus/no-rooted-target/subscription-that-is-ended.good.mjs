// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handle of the subscription is kept and called"}
const registry = new FinalizationRegistry((handle) => handle.release());
const listeners = new Set();
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const emit = (event) => { for (const listener of listeners) listener(event); };

export function make(native) {
  const view = { draws: 0 };
  const end = subscribe(() => { view.draws++; });
  registry.register(view, native);
  end();
  return new WeakRef(view);
}
