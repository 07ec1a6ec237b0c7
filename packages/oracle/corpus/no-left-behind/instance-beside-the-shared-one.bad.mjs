// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"the class makes a shared instance, and a new one for whoever wants his own"}
const bus = new EventTarget();

export class Counter {
  static #shared;
  static get shared() { return (Counter.#shared ??= new Counter()); }
  static own() { return new Counter(); }
  changes = 0; constructor() { bus.addEventListener('change', () => { this.changes++; }); }
  close() { this.changes = 0; }
}

export function make() {
  const counter = Counter.own();
  counter.close();
  return new WeakRef(counter);
}
