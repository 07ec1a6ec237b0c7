// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the sibling closure is made in another scope"}
const registry = new FinalizationRegistry((handle) => handle.release());

const hooks = [];
const redrawing = (view) => () => { view.draws++; };
export function make(native) {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  view.redraw = redrawing(view);
  hooks.push(watching(ref));
  registry.register(view, native);
  return ref;
}
const watching = (ref) => () => ref.deref()?.redraw();
export const count = () => hooks.length;
