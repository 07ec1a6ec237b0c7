// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the prototype of the target is shared and does not know it"}
const registry = new FinalizationRegistry(({ native, proto }) => native.release(typeof proto));

class Panel {
  constructor(width) { this.width = width; }
  get area() { return this.width ** 2; }
}

export function make(native) {
  const panel = new Panel(4);
  registry.register(panel, { native, proto: Object.getPrototypeOf(panel), type: panel.constructor });
  return new WeakRef(panel);
}
