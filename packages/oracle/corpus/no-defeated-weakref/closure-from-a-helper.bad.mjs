// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the closure is made by a helper that gets both"}
const hooks = new Map();
let next = 0;
const handlerOf = (object, ref) => () => { if (ref.deref()) object.draws++; };
export function make() {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  hooks.set(next++, handlerOf(view, ref));
  return ref;
}
export const count = () => hooks.size;
