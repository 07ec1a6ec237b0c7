// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"whether the constructor puts the object in depends on what it is given"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Pool {
  parts = {};

  constructor(native, isShared) {
    this.parts.native = native;
    if (isShared) this.parts.self = this;
    registry.register(this, this.parts);
  }
}

export function make(native) {
  return new WeakRef(new Pool(native, false));
}
