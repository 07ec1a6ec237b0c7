// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the constructor puts the object into what a field made, and takes it out again"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Pool {
  parts = {};

  constructor(native) {
    this.parts.native = native;
    this.parts.self = this;
    registry.register(this, this.parts);
    this.parts.self = null;
  }
}

export function make(native) {
  return new WeakRef(new Pool(native));
}
