// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the derived constructor takes the closure that uses the instance out of the held list again"}
const registry = new FinalizationRegistry((state) => { for (const undo of state.undo) undo(); });

class Base {
  state = { undo: [] };
  constructor() {
    registry.register(this, this.state);
  }
}

class Model extends Base {
  constructor(native) {
    super();
    this.native = native;
    this.state.undo.push(() => this.native.release());
    this.state.undo.pop();
    this.state.undo.push(native.release);
  }
}

export function make(native) {
  return new WeakRef(new Model(native));
}
