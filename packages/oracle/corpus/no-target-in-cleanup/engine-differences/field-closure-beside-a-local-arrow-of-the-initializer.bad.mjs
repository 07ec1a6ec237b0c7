// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"an immediately invoked arrow in the initializer of one field uses this, which is stored for the closure in another field"}
let releaseLast = () => {};
const registry = new FinalizationRegistry(({ close }) => close());

class Player {
  position = 2;
  next = (() => this.position + 1)();
  handlers = { close: () => releaseLast() };
  constructor() { registry.register(this, this.handlers); }
}

export function make(native) {
  releaseLast = native.release;
  return new WeakRef(new Player());
}
