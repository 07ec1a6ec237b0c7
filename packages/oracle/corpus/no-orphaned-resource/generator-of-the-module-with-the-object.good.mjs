// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the generator gets the object, and one that gets the handle is used up at once"}
const registry = new FinalizationRegistry((handle) => handle.release());

function* rowsOf(statement, limit) {
  for (let row = 0; row < limit; row++) yield statement.handle.use();
}
function* numbersOf(handle, limit) {
  for (let row = 0; row < limit; row++) yield handle.use();
}

export class Statement {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  rows(limit = 10) { return rowsOf(this, limit); }
  all(limit = 10) { return [...numbersOf(this.handle, limit)]; }
}

let rows;
export function make(native) {
  const statement = new Statement(native);
  statement.all(2);
  rows = statement.rows();
  return new WeakRef(statement);
}

export function later() {
  rows.next();
  rows = undefined;
}
