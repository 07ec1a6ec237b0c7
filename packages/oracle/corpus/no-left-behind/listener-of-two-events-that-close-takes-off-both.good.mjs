// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"one function for two events, and close takes off both, one of them by a name that is put together"}
const bus = new EventTarget();

export class Menu {
  keys = 0;
  onEvent = () => { this.keys++; };
  constructor() {
    bus.addEventListener('click', this.onEvent);
    bus.addEventListener('keydown', this.onEvent);
  }
  close() {
    bus.removeEventListener('click', this.onEvent);
    for (const kind of ['down']) bus.removeEventListener(`key${kind}`, this.onEvent);
  }
}

export function make() {
  const menu = new Menu();
  menu.close();
  return new WeakRef(menu);
}
