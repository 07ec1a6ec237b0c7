// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"one method adds and removes the listener, by the name that it is given"}
const bus = new EventTarget();

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  mount() { bus.addEventListener('change', this.onChange); }
  unmount() { this.each('removeEventListener'); }
  each(method) { bus[method]('change', this.onChange); }
}

export function make() {
  const view = new View();
  view.mount();
  view.unmount();
  return new WeakRef(view);
}
