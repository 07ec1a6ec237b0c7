// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"close of the literal takes the listener off"}
const bus = new EventTarget();
const registry = new FinalizationRegistry((release) => release());
export function createView(native) {
  const onDraw = () => { view.draws++; };
  const view = { draws: 0, close() { bus.removeEventListener('draw', onDraw); } };
  registry.register(view, native.release);
  bus.addEventListener('draw', onDraw);
  return view;
}
export function make(native) { const v = createView(native); v.close(); return new WeakRef(v); }
