// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":7,"repaired":"collected, cleanup never runs","about":"a listener that is kept under its object and also listens on an emitter of the module"}
const bus = new EventTarget();
const listeners = new WeakMap();

export function make() {
  const view = { draws: 0 };
  const draw = () => { view.draws++; };
  listeners.set(view, draw);
  bus.addEventListener('change', draw);
  return new WeakRef(view);
}
