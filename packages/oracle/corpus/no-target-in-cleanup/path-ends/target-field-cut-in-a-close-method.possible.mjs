// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the path goes through a field of the target that close() would cut"}
const registry = new FinalizationRegistry((port) => port.native.release());

class Wire {
  constructor(native) {
    this.port = { native, peer: this };
    registry.register(this, this.port);
  }
  close() { this.port.peer = undefined; }
}

export const make = (native) => new WeakRef(new Wire(native));
