// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the object itself listens, and close takes it off for both events"}
const bus = new EventTarget();

export class Menu {
  keys = 0;
  handleEvent() { this.keys++; }
  open() {
    bus.addEventListener('click', this);
    bus.addEventListener('keydown', this);
  }
  close() {
    bus.removeEventListener('click', this);
    bus.removeEventListener('keydown', this);
  }
}

export function make() {
  const menu = new Menu();
  menu.open();
  menu.close();
  return new WeakRef(menu);
}
