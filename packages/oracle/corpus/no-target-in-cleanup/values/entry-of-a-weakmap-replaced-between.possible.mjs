// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method puts in another state before the WeakMap is asked for it"}
const states = new WeakMap();
const registry = new FinalizationRegistry((state) => state.native.release());

class Statement {
  constructor(native) {
    states.set(this, { native, statement: this, rows: 0 });
    this.reset(native);
    registry.register(this, states.get(this));
  }
  reset(native) {
    states.set(this, { native, statement: null, rows: 0 });
  }
}

export function make(native) {
  return new WeakRef(new Statement(native));
}
