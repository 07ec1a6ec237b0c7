// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"an object without an end is there for ever"}
const bus = new EventTarget();

export class Counter {
  changes = 0;
  constructor() { bus.addEventListener('change', () => { this.changes++; }); }
}

export const make = () => new WeakRef(new Counter());
