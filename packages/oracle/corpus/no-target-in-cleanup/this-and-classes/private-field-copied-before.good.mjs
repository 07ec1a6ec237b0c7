// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the private field is copied to a constant before the cleanup is made"}
const registry = new FinalizationRegistry((close) => close());

class Mapping {
  #native;

  constructor(native) {
    this.#native = native;
    const handle = this.#native;
    registry.register(this, () => handle.release());
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
