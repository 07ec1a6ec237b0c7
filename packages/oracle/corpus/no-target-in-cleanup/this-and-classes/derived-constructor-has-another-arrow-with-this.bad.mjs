// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the closure handed to super uses the handle only, but another arrow of the derived constructor uses this"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  constructor(free) {
    registry.register(this, free);
  }
}

class Font extends Resource {
  constructor(native) {
    super(() => native.release());
    this.measure = (text) => text.length * this.size;
    this.size = 12;
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
