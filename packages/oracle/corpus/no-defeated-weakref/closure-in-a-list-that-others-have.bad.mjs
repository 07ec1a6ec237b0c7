// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":10,"repaired":"collected, cleanup never runs","about":"a closure of the subscriber's scope in a list that other modules have as well: while they keep it, it keeps the model"}
export const stops = [];

class Model {
  rows = [];
  subscribe(row) {
    this.rows.push(row);
    const ref = new WeakRef(this);
    const undo = () => { this.rows.length = 0; };
    row.stop = () => { ref.deref()?.drop(row); }; 
    row.name = undo.name;
    return row;
  }
  drop(row) { this.rows = this.rows.filter((one) => one !== row); }
}

export function make() {
  const model = new Model();
  stops.push(model.subscribe({}));
  return new WeakRef(model);
}
