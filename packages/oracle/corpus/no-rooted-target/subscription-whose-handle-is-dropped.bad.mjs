// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":12,"also":{"no-left-behind":"possible"},"about":"nobody has the handle that would end the subscription"}
const registry = new FinalizationRegistry((handle) => handle.release());
const listeners = new Set();
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const emit = (event) => { for (const listener of listeners) listener(event); };

export function make(native) {
  const view = { draws: 0 };
  subscribe(() => { view.draws++; });
  registry.register(view, native);
  return new WeakRef(view);
}
