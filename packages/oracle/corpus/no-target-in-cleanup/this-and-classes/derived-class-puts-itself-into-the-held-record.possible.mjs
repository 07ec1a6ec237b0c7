// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the base class registers a record that only some instances, those of the derived class, put themselves into"}
const registry = new FinalizationRegistry((state) => state.native.release());

export class Resource {
  constructor(native) {
    this.state = { native };
    registry.register(this, this.state);
  }
}

class Font extends Resource {
  constructor(native) {
    super(native);
    this.state.font = this;
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
