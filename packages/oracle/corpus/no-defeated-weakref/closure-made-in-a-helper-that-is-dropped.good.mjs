// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a helper makes the closure, and the caller calls and drops it"}
const registry = new FinalizationRegistry((handle) => handle.release());

const reader = (object, ref) => () => (ref.deref() ? object.draws : 0);

export function make(native) {
  const view = { draws: 0 };
  const read = reader(view, new WeakRef(view));
  view.last = read();
  registry.register(view, native);
  return new WeakRef(view);
}
