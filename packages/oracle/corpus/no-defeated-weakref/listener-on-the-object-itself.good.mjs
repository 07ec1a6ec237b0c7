// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener of the object itself goes with it, whatever it names"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const source = new EventTarget();
  source.hits = 0;
  const ref = new WeakRef(source);
  source.addEventListener('hit', () => { if (ref.deref()) source.hits++; });
  registry.register(source, native);
  return ref;
}
