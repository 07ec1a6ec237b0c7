// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"the constructor throws where there is an instance already"}
const bus = new EventTarget();

export class Counter {
  static instance = null;
  changes = 0;
  constructor() {
    if (Counter.instance) throw new Error('there is one already');
    Counter.instance = this;
    bus.addEventListener('change', () => { this.changes++; });
  }
  close() { this.changes = 0; }
}

export function make() {
  const counter = new Counter();
  counter.close();
  return new WeakRef(counter);
}
