// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the base class registers a record, into which the derived class puts each of its instances"}
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
