// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"one function for two events, of which close takes off one"}
const bus = new EventTarget();

export class Menu {
  keys = 0;
  onEvent = () => { this.keys++; };
  constructor() {
    bus.addEventListener('click', this.onEvent);
    bus.addEventListener('keydown', this.onEvent);
  }
  close() { bus.removeEventListener('click', this.onEvent); }
}

export function make() {
  const menu = new Menu();
  menu.close();
  return new WeakRef(menu);
}
