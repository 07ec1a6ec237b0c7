// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure in the list that other modules have is made where only the WeakRef is seen"}
const registry = new FinalizationRegistry((native) => native.release());

export const stops = [];

const dropWeakly = (ref, row) => () => { ref.deref()?.drop(row); };

class Model {
  rows = [];
  subscribe(row) {
    this.rows.push(row);
    const undo = () => { this.rows.length = 0; };
    row.stop = dropWeakly(new WeakRef(this), row);
    row.name = undo.name;
    return row;
  }
  drop(row) { this.rows = this.rows.filter((one) => one !== row); }
}

export function make(native) {
  const model = new Model();
  registry.register(model, native);
  stops.push(model.subscribe({}));
  return new WeakRef(model);
}
