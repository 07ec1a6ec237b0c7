// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a closure as value of a Map of the module"}
const handlers = new Map();
let next = 0;

export function make() {
  const panel = { open: false };
  const ref = new WeakRef(panel);
  handlers.set(next++, () => { if (ref.deref()) panel.open = true; }); 
  return ref;
}

export const run = (id) => handlers.get(id)?.();
