// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure that looks through its WeakRef keeps the object only while it runs"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();

function watch(ref) {
  bus.addEventListener('change', () => {
    const view = ref.deref();
    if (view) [1, 2].forEach((value) => view.draws.push(value));
  });
}

export function make(native) {
  const view = { draws: [] };
  watch(new WeakRef(view));
  registry.register(view, native);
  return new WeakRef(view);
}
