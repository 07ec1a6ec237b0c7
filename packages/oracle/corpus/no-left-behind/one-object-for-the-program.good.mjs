// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"there is one instance, and it lives as long as the program"}
const bus = new EventTarget();

class Counter {
  changes = 0;
  constructor() { bus.addEventListener('change', () => { this.changes++; }); }
  close() { this.changes = 0; }
}
const counter = new Counter();
counter.close();

export const make = () => new WeakRef(counter);
