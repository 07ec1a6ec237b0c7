// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a private static method is bound to null with the handle as its argument"}
const registry = new FinalizationRegistry((free) => free());

class Mapping {
  static #free(handle) { handle.release(); }

  constructor(native) {
    registry.register(this, Mapping.#free.bind(null, native));
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
