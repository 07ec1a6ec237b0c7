// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener that is taken off in time keeps nothing any more"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();

class View {
  draws = 0;
  #draw = () => { this.draws++; };
  constructor(native) {
    bus.addEventListener('change', this.#draw);
    registry.register(this, native);
  }
  detach() { bus.removeEventListener('change', this.#draw); }
}

export function make(native) {
  const view = new View(native);
  view.detach();
  return new WeakRef(view);
}
