// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"the registration stands in a private method that the constructor calls"}
const registry = new FinalizationRegistry((free) => free());

class Document {
  constructor(native) {
    this.native = native;
    this.#arm();
  }

  #arm() {
    registry.register(this, () => this.native.release(), this);
  }
}

export function make(native) {
  return new WeakRef(new Document(native));
}
