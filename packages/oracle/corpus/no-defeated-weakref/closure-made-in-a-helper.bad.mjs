// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":4,"about":"a helper makes the closure over the WeakRef and over the object"}
const bus = new EventTarget();

const weakly = (object, ref) => () => { if (ref.deref()) object.draws++; }; 

export function make() {
  const view = { draws: 0 };
  bus.addEventListener('change', weakly(view, new WeakRef(view)));
  return new WeakRef(view);
}
