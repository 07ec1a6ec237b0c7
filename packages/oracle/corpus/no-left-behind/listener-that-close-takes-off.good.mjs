// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"close takes the listener off"}
const bus = new EventTarget();

export class View {
  draws = 0;
  #onChange = () => { this.draws++; };
  constructor() { bus.addEventListener('change', this.#onChange); }
  close() { bus.removeEventListener('change', this.#onChange); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
