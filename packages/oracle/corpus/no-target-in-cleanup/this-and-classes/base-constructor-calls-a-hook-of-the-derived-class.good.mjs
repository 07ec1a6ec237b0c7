// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the base constructor calls a method that the derived class overrides, and that method registers a closure over the handle"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  constructor(native) { this.init(native); }
  init() { throw new Error('not implemented'); }
}

class Font extends Resource {
  init(native) {
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
