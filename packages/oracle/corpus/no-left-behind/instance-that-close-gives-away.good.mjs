// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"a method that close calls gives the view to a function that is not seen, which finds the listener in it"}
const bus = new EventTarget();
const tidy = new Function('view', 'view.on.removeEventListener("change", view.onChange);');

export class View {
  draws = 0;
  on = bus;
  onChange = () => { this.draws++; };
  constructor() { bus.addEventListener('change', this.onChange); }
  close() { this.end(); }
  end() { tidy(this); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
