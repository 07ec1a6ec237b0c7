// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a listener that names the WeakRef only, in a scope where another closure names the object"}
const bus = new EventTarget();

export function make() {
  const view = { draws: [] };
  const ref = new WeakRef(view);
  const redraw = () => view.draws.push(1);
  bus.addEventListener('change', () => { ref.deref()?.draws.push(2); });
  redraw();
  return ref;
}
