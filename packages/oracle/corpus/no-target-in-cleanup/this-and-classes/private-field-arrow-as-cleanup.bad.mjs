// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a private field with an arrow is passed as the cleanup"}
const registry = new FinalizationRegistry((free) => free());

class Mapping {
  native;
  #free = () => { this.native.release(); };

  constructor(native) {
    this.native = native;
    registry.register(this, this.#free);
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
