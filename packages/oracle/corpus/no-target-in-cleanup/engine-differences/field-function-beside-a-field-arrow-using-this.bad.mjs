// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"the closure in one field names nothing of the instance; an arrow in another field uses this, and V8 and JavaScriptCore store this once for all fields"}
let releaseLast = () => {};
const registry = new FinalizationRegistry(({ close }) => close());

class Player {
  position = 0;
  handlers = { close: () => releaseLast() };
  onTick = () => this.position + 1;
  constructor() { registry.register(this, this.handlers); }
}

export function make(native) {
  releaseLast = native.release;
  return new WeakRef(new Player());
}
