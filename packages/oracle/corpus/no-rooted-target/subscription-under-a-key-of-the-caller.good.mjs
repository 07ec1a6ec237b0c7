// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the key is the caller’s, so another call replaces or ends the subscription"}
const registry = new FinalizationRegistry((handle) => handle.release());
const listeners = new Map();
function subscribe(id, listener) {
  listeners.set(id, listener);
  return () => listeners.delete(id);
}

export function make(native) {
  const view = { draws: 0 };
  subscribe('draw', () => { view.draws++; });
  registry.register(view, native);
  return new WeakRef(view);
}

export const later = () => subscribe('draw', () => {})();
