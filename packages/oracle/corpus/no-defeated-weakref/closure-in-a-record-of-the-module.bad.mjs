// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a record of handlers"}
const handlers = {};
let next = 0;
export function make() {
  const view = { open: true };
  const ref = new WeakRef(view);
  handlers[next++] = () => { ref.deref(); view.open = false; };
  return ref;
}
export const run = () => Object.values(handlers).forEach((f) => f());
