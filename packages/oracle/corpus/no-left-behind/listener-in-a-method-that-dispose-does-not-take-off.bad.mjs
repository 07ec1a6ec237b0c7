// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":6,"about":"the listener is added by another method than the constructor"}
const bus = new EventTarget();

export class View {
  draws = 0;
  show() { bus.addEventListener('change', () => this.draw()); }
  draw() { this.draws++; }
  dispose() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.show();
  view.dispose();
  return new WeakRef(view);
}
