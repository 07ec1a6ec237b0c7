// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":15,"about":"nobody has the handle, and the key is new each time"}
const registry = new FinalizationRegistry((handle) => handle.release());
const listeners = new Map();
let last = 0;
function subscribe(listener) {
  const id = last++;

  // The map has it until the handle is called.
  listeners.set(id, listener);
  return { close() { listeners.delete(id); } };
}

export function make(native) {
  const view = { draws: 0 };
  subscribe(() => { view.draws++; });
  registry.register(view, native);
  return new WeakRef(view);
}
export const emit = () => listeners.forEach((listener) => listener());
