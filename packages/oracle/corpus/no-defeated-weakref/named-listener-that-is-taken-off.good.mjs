// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener that the object takes off when it is told to, and is told to"}
const registry = new FinalizationRegistry((handle) => handle.release());

const bus = new EventTarget();

class View {
  draws = 0;
  constructor(native) {
    const ref = new WeakRef(this);
    const draw = () => { ref.deref()?.draw(); };
    bus.addEventListener('change', draw);
    this.hide = () => { bus.removeEventListener('change', draw); this.draws = 0; };
    registry.register(this, native);
  }
  draw() { this.draws++; }
}

export function make(native) {
  const view = new View(native);
  view.hide();
  return new WeakRef(view);
}
