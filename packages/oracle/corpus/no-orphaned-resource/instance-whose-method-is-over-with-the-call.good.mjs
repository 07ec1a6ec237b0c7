// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the instance with the bare handle is used up before the method is over"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Statement {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  all() {
    const cursor = new Cursor(this.handle);
    const rows = [];
    for (let row = cursor.next(); rows.length < 3; row = cursor.next()) rows.push(row ?? 0);
    return rows;
  }
}

class Cursor {
  constructor(handle) {
    this.handle = handle;
  }
  next() {
    return this.handle.use();
  }
}

let statement;
export function make(native) {
  statement = new Statement(native);
  return new WeakRef(statement);
}

export function later() {
  statement.all();
  statement = undefined;
}
