// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"this.close is a field with an arrow, so the instance is captured in the function itself"}
const registry = new FinalizationRegistry((close) => close());

class Connection {
  #native;
  close = () => this.#native.release();

  constructor(native) {
    this.#native = native;
    registry.register(this, this.close);
  }
}

export function make(native) {
  return new WeakRef(new Connection(native));
}
