// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the emitter belongs to the object and dies with it"}
export class View {
  draws = 0;
  bus = new EventTarget();
  constructor() { this.bus.addEventListener('change', () => { this.draws++; }); }
  close() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
