// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the base class registers an arrow that calls an overridable method of the instance"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  constructor() {
    registry.register(this, () => this.free());
  }

  free() {}
}

class Font extends Resource {
  constructor(native) {
    super();
    this.native = native;
  }

  free() { this.native.release(); }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
