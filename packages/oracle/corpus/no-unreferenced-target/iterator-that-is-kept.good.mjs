// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the iterator that is registered is the one that is kept"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Query {
  constructor(handle) {
    this.handle = handle;
    const rows = this.rows();
    this.cursor = rows;
    registry.register(rows, this.handle);
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
