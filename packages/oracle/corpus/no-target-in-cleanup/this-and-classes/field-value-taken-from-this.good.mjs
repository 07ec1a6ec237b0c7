// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a field initializer uses this in place; only an arrow would store it for the closure in the other field"}
let releaseLast = () => {};
const registry = new FinalizationRegistry(({ close }) => close());

class Player {
  position = 2;
  next = this.position + 1;
  handlers = { close: () => releaseLast() };
  constructor() { registry.register(this, this.handlers); }
}

export function make(native) {
  releaseLast = native.release;
  return new WeakRef(new Player());
}
