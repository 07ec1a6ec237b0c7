// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the derived constructor gives the instance another state, which is not held"}
const registry = new FinalizationRegistry((state) => state.native.release());

class Base {
  constructor(native) {
    this.state = { native };
    registry.register(this, this.state);
  }
}

class Model extends Base {
  constructor(native) {
    super(native);
    this.state = { owner: this };
  }
}

export function make(native) {
  return new WeakRef(new Model(native));
}
