// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a listener that looks through a WeakRef and then uses the object itself"}
const bus = new EventTarget();

export function make() {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  bus.addEventListener('change', () => {
    if (ref.deref()) view.draws++;
  });
  return ref;
}
