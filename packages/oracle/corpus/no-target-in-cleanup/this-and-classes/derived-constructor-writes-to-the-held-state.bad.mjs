// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the derived constructor writes the instance into the state that the base class holds"}
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
    this.state.owner = this;
  }
}

export function make(native) {
  return new WeakRef(new Model(native));
}
