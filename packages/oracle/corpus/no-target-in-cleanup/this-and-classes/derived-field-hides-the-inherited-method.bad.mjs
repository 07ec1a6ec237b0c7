// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the base class has a harmless method of that name, but the field of the derived class hides it"}
const registry = new FinalizationRegistry((free) => free());

class Resource {
  free() {}
}

class Font extends Resource {
  native = null;
  free = () => { this.native.release(); };

  constructor(native) {
    super();
    this.native = native;
    registry.register(this, this.free);
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
