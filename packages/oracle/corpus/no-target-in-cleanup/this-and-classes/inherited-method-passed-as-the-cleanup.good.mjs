// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the derived class passes a method of its base class, which belongs to no instance"}
const registry = new FinalizationRegistry(({ free, native }) => free(native));

class Resource {
  free(native) { native.release(); }
}

class Font extends Resource {
  constructor(native) {
    super();
    registry.register(this, { free: this.free, native });
  }
}

export function make(native) {
  return new WeakRef(new Font(native));
}
