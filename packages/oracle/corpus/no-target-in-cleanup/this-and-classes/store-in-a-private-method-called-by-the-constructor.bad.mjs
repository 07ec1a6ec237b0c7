// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a private method that the constructor calls puts the instance into the held record"}
const registry = new FinalizationRegistry((state) => state.native.release());

class Document {
  #state;

  constructor(native) {
    this.#state = { native, owner: null };
    registry.register(this, this.#state);
    this.#adopt();
  }

  #adopt() {
    this.#state.owner = this;
  }
}

export function make(native) {
  return new WeakRef(new Document(native));
}
