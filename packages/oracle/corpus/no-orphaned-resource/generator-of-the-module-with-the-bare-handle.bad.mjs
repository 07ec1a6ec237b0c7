// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a generator of the module gets the handle, and runs when somebody asks","line":14}
const registry = new FinalizationRegistry((handle) => handle.release());

function* rowsOf(handle, limit) {
  for (let row = 0; row < limit; row++) yield handle.use();
}

export class Statement {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  rows(limit = 10) { return rowsOf(this.#handle, limit); }
}

let rows;
export function make(native) {
  const statement = new Statement(native);
  rows = statement.rows();
  return new WeakRef(statement);
}

export function later() {
  rows.next();
  rows = undefined;
}
