// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener of an emitter that only the call knows"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const bus = new EventTarget();
  const view = { draws: 0 };
  const ref = new WeakRef(view);
  bus.addEventListener('change', () => { if (ref.deref()) view.draws++; });
  bus.dispatchEvent(new Event('change'));
  registry.register(view, native);
  return ref;
}
