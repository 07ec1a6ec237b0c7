// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure over a WeakRef, and over a variable that holds the object no more"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();

export function make(native) {
  let view = { draws: 0 };
  const ref = new WeakRef(view);
  const draw = () => { if (view) view.draws++; };
  bus.addEventListener('change', () => { ref.deref()?.draws; draw(); });
  registry.register(view, native);
  view = null;
  return ref;
}
