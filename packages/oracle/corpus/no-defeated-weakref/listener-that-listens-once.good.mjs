// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener that ends itself, and is called"}
const registry = new FinalizationRegistry((handle) => handle.release());

const bus = new EventTarget();

export function make(native) {
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  bus.addEventListener('change', () => { if (ref.deref()) view.draws++; }, { once: true });
  bus.dispatchEvent(new Event('change'));
  registry.register(view, native);
  return ref;
}
