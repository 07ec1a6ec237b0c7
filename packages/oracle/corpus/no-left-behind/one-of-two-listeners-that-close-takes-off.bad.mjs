// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":10,"about":"one of two listeners is forgotten"}
const bus = new EventTarget();

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  onTick = () => { this.draws--; };
  constructor() {
    bus.addEventListener('change', this.onChange);
    bus.addEventListener('tick', this.onTick);
  }
  close() { bus.removeEventListener('change', this.onChange); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
