// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the base constructor registers what an overridable method returns; one subclass returns a closure over this, the other does not"}
const registry = new FinalizationRegistry((free) => free());

export class Resource {
  constructor(native) {
    this.native = native;
    registry.register(this, this.cleanup(native));
  }

  cleanup() { return () => this.native.release(); }
}

class Font extends Resource {
  cleanup(native) { return () => native.release(); }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
