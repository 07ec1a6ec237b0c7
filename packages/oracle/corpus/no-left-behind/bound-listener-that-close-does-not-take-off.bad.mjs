// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"a bound method as listener"}
const bus = new EventTarget();

export class View {
  draws = 0;
  constructor() { bus.addEventListener('change', this.draw.bind(this)); }
  draw() { this.draws++; }
  close() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
