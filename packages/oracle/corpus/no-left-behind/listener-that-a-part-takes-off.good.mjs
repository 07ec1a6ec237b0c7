// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"a method that is not seen gets the listener beside its event"}
const bus = new EventTarget();
const Page = new Function('bus', 'this.drop = (event, listener) => bus.removeEventListener(event, listener);');

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  constructor(page) {
    this.page = page;
    bus.addEventListener('change', this.onChange);
  }
  close() { this.page.drop('change', this.onChange); }
}

export function make() {
  const view = new View(new Page(bus));
  view.close();
  return new WeakRef(view);
}
