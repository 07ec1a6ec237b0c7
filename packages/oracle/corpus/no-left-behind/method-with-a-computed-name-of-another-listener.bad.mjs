// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"what is called by a computed name gets another listener"}
const bus = new EventTarget();

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  static onEnd() {}
  mount() { bus.addEventListener('change', this.onChange); }
  unmount() { this.each('removeEventListener'); }
  each(method) { bus[method]('end', View.onEnd); }
}

export function make() {
  const view = new View();
  view.mount();
  view.unmount();
  return new WeakRef(view);
}
