// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the private method is bound to the instance"}
const registry = new FinalizationRegistry((free) => free());

class Mapping {
  constructor(native) {
    this.native = native;
    registry.register(this, this.#free.bind(this));
  }

  #free() {
    this.native.release();
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
