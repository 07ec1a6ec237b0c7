// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"each call of the generator gives another iterator","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());

class Query {
  constructor(handle) {
    this.handle = handle;
    registry.register(this.rows(), this.handle);
  }
  *rows() {
    yield this.handle;
  }
}

let shown;

export function make(native) {
  shown = new Query(native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
