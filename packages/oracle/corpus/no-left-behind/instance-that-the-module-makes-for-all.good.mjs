// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"others know the class as well, but the module makes one instance for all of them"}
const bus = new EventTarget();

export class Counter {
  changes = 0;
  constructor() { bus.addEventListener('change', () => { this.changes++; }); }
  close() { this.changes = 0; }
}
export const counter = new Counter();
counter.close();

export const make = () => new WeakRef(counter);
