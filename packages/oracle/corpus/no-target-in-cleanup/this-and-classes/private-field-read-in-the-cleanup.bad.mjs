// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"reading a private field in the cleanup needs the instance"}
const registry = new FinalizationRegistry((close) => close());

class Mapping {
  #native;

  constructor(native) {
    this.#native = native;
    registry.register(this, () => {
      const handle = this.#native;
      handle.release();
    });
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
