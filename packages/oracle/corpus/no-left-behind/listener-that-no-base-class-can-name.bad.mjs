// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"the base class is not seen, but the listener is in no property"}
const bus = new EventTarget();
const Base = new Function('return class { unmount() { this.state = "off"; } };')();

export class View extends Base {
  draws = 0;
  constructor() {
    super();
    bus.addEventListener('change', () => { this.draws++; });
  }
  unmount() {
    super.unmount();
    this.draws = 0;
  }
}

export function make() {
  const view = new View();
  view.unmount();
  return new WeakRef(view);
}
