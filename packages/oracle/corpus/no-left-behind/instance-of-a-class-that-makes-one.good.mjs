// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"an exported class that makes its one instance itself, in a static getter"}
const bus = new EventTarget();

export class Counter {
  static #shared;
  static get shared() { return (Counter.#shared ??= new Counter()); }
  changes = 0;
  constructor() { bus.addEventListener('change', () => { this.changes++; }); }
  close() { this.changes = 0; }
}

export function make() {
  Counter.shared.close();
  return new WeakRef(Counter.shared);
}
