// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the base class is not seen, and its method takes off the listener that it finds in the instance"}
const bus = new EventTarget();
const Base = new Function('return class { unmount() { this.on.removeEventListener("change", this.onChange); } };')();

export class View extends Base {
  draws = 0;
  on = bus;
  onChange = () => { this.draws++; };
  mount() { bus.addEventListener('change', this.onChange); }
  unmount() {
    super.unmount();
    this.draws = 0;
  }
}

export function make() {
  const view = new View();
  view.mount();
  view.unmount();
  return new WeakRef(view);
}
