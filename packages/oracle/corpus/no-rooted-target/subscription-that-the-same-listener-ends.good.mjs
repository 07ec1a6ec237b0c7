// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the listener is the one of the caller, who can subscribe it again and end that"}
const registry = new FinalizationRegistry((handle) => handle.release());
const listeners = new Set();
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const emit = (event) => { for (const listener of listeners) listener(event); };

let drawn = null;
export function make(native) {
  const view = { draws: 0 };
  drawn = () => { view.draws++; };
  subscribe(drawn);
  registry.register(view, native);
  return new WeakRef(view);
}

export const later = () => {
  subscribe(drawn)();
  drawn = null;
};
