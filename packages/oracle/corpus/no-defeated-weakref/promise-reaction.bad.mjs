// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a reaction of a promise of the module"}
const closed = new Promise(() => {});
export function make() {
  const view = { open: true };
  const ref = new WeakRef(view);
  closed.then(() => { if (ref.deref()) view.open = false; });
  return ref;
}
