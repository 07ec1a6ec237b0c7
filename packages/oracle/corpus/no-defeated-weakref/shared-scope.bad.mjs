// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","about":"a sibling closure brings the object along","repaired":"collected, cleanup never runs"}
const hooks = [];
export function make() {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  view.redraw = () => { view.draws++; };
  hooks.push(() => ref.deref()?.redraw());
  return ref;
}
export const count = () => hooks.length;
