// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the derived constructor puts a closure into the list that is made outside of it"}
const registry = new FinalizationRegistry((stack) => { for (const undo of stack) undo(); });
const releasing = (native) => () => native.release();

class Base {
  #stack = [];
  constructor() {
    registry.register(this, this.#stack);
  }
  defer(undo) {
    this.#stack.push(undo);
  }
}

class Model extends Base {
  constructor(native) {
    super();
    this.native = native;
    this.defer(releasing(native));
  }
}

export function make(native) {
  return new WeakRef(new Model(native));
}
