// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"close() would cut the link; whether anybody calls it is not known"}
const registry = new FinalizationRegistry((state) => state.native.release());

class Doc {
  constructor(native) {
    this.state = { native, owner: this };
    registry.register(this, this.state);
  }
  close() { this.state.owner = null; }
}

export const make = (native) => new WeakRef(new Doc(native));
