// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the derived class passes a field of its base class, and that field is an arrow that uses this"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  native = null;
  free = () => { this.native.release(); };
}

class Font extends Resource {
  constructor(native) {
    super();
    this.native = native;
    registry.register(this, this.free);
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
