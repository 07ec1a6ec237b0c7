// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"private state in a WeakMap, asked for under the key that it was just put in for, has the object in it"}
const states = new WeakMap();
const registry = new FinalizationRegistry((state) => state.native.release());

class Statement {
  constructor(native) {
    states.set(this, { native, statement: this, rows: 0 });
    registry.register(this, states.get(this));
  }
  get rows() {
    return states.get(this).rows;
  }
}

export function make(native) {
  return new WeakRef(new Statement(native));
}
