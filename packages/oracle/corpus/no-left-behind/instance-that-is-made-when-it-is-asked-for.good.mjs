// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"whoever asks gets the one instance that there is, and the first who asks makes it"}
const bus = new EventTarget();

class Counter {
  changes = 0;
  constructor() { bus.addEventListener('change', () => { this.changes++; }); }
  close() { this.changes = 0; }
}
let counter;
export function shared() {
  if (!counter) counter = new Counter();
  return counter;
}

export function make() {
  shared().close();
  return new WeakRef(shared());
}
