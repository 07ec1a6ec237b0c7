// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a function that is to read an object weakly, made where another function reads it strongly"}
let read;

function readerOf(model) {
  const ref = new WeakRef(model);
  model.count = () => model.rows.length;
  return () => ref.deref()?.rows[0];
}

export function make() {
  const model = { rows: [1] };
  read = readerOf(model);
  return new WeakRef(model);
}

export const first = () => read();
