// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a listener with the WeakRef in its scope and the object as its `this`"}
const bus = new EventTarget();

export function make() {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  bus.addEventListener('change', function () { if (ref.deref()) this.draws++; }.bind(view));
  return ref;
}
