// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":9,"about":"the object itself listens, by `handleEvent`, and close takes it off for one event"}
const bus = new EventTarget();

export class Menu {
  keys = 0;
  handleEvent() { this.keys++; }
  open() {
    bus.addEventListener('click', this);
    bus.addEventListener('keydown', this);
  }
  close() { bus.removeEventListener('click', this); }
}

export function make() {
  const menu = new Menu();
  menu.open();
  menu.close();
  return new WeakRef(menu);
}
