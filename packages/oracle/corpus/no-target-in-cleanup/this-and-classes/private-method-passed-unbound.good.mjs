// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a private method is one function for all instances"}
const registry = new FinalizationRegistry(({ free, native }) => free(native));

class Mapping {
  constructor(native) {
    registry.register(this, { free: this.#free, native });
  }

  #free(native) {
    native.release();
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
