// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the base class registers a list, into which the derived constructor puts a closure that uses the instance"}
const registry = new FinalizationRegistry((stack) => { for (const undo of stack) undo(); });

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
    this.defer(() => this.native.release());
  }
}

export function make(native) {
  return new WeakRef(new Model(native));
}
