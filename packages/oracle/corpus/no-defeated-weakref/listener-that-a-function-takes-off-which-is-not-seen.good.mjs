// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"a function that is not seen gets the emitter and the listener, and takes it off"}
const bus = new EventTarget();
const off = new Function('bus', 'listener', 'bus.removeEventListener("change", listener);');

export function follow(view) {
  const ref = new WeakRef(view);
  const listener = () => { if (ref.deref()) view.draws++; };
  bus.addEventListener('change', listener);
  return () => off(bus, listener);
}

export function make() {
  const view = { draws: 0 };
  follow(view)();
  return new WeakRef(view);
}
