// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the constructor puts the object into what a field made, and then makes another one"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Pool {
  parts = {};

  constructor(native) {
    this.parts.self = this;
    this.parts = { native };
    registry.register(this, this.parts);
  }
}

export function make(native) {
  return new WeakRef(new Pool(native));
}
