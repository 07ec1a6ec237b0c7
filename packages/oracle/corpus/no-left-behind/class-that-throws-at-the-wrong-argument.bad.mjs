// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":10,"about":"the constructor throws, but not since there is an instance"}
const bus = new EventTarget();
let made = 0;

export class Counter {
  changes = 0;
  constructor(step) {
    if (typeof step !== 'number' || made < 0) throw new TypeError('step must be a number');
    this.step = step;
    bus.addEventListener('change', () => { this.changes += this.step; });
  }
  close() { this.changes = 0; }
}

export function make() {
  const counter = new Counter(1);
  made++;
  counter.close();
  return new WeakRef(counter);
}
