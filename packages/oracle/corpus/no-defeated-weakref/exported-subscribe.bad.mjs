// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a subscribe function of the file"}
const listeners = new Set();
export function subscribe(listener) {
  listeners.add(listener);
}
export function make() {
  const view = { open: true };
  const ref = new WeakRef(view);
  subscribe(() => { if (ref.deref()) view.open = false; });
  return ref;
}
export const notify = () => listeners.forEach((f) => f());
