// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the derived constructor hands super a closure that uses this, and the base class registers it"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  constructor(free) {
    registry.register(this, free);
  }
}

class Font extends Resource {
  constructor(native) {
    super(() => this.native.release());
    this.native = native;
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
