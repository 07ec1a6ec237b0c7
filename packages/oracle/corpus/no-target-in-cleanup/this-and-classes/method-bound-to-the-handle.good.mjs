// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the method of the instance is bound to the native handle, so the instance is not part of the bound function"}
const registry = new FinalizationRegistry((free) => free());

class Mapping {
  constructor(native) {
    registry.register(this, this.free.bind(native));
  }

  free() {
    this.release();
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
