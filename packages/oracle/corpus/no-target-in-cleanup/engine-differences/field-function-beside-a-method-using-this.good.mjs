// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a method has its own this, so nothing in the scope of the fields refers to the instance"}
let releaseLast = () => {};
const registry = new FinalizationRegistry(({ close }) => close());

class Player {
  position = 0;
  handlers = { close: () => releaseLast() };
  onTick() { return this.position + 1; }
  constructor() { registry.register(this, this.handlers); }
}

export function make(native) {
  releaseLast = native.release;
  return new WeakRef(new Player());
}
