// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a bound function has the object as a bound argument beside its WeakRef"}
const bus = new EventTarget();
function redraw(view, ref) { if (ref.deref()) view.draws++; }

export function make() {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  bus.addEventListener('change', redraw.bind(null, view, ref)); 
  return ref;
}
