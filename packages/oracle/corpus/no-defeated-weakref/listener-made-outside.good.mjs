// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener that a function of the module makes from the WeakRef alone"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();
const redrawing = (ref) => () => { ref.deref()?.draws.push(2); };

export function make(native) {
  const view = { draws: [] };
  const ref = new WeakRef(view);
  const redraw = () => view.draws.push(1);
  bus.addEventListener('change', redrawing(ref));
  redraw();
  registry.register(view, native);
  return ref;
}
