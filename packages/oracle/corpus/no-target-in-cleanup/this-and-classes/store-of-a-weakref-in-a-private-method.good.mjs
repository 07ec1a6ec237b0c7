// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the private method stores a WeakRef of the instance"}
const registry = new FinalizationRegistry((state) => state.native.release(state.owner.deref()));

class Document {
  #state;

  constructor(native) {
    this.#state = { native, owner: null };
    registry.register(this, this.#state);
    this.#adopt();
  }

  #adopt() {
    this.#state.owner = new WeakRef(this);
  }
}

export function make(native) {
  return new WeakRef(new Document(native));
}
