// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a closure that looks through a WeakRef, put into a list of the module"}
const updates = [];

export function make() {
  const model = { rows: [1] };
  const ref = new WeakRef(model);
  updates.push(() => { if (ref.deref()) model.rows.push(2); }); 
  return ref;
}

export const update = () => updates.forEach((one) => one());
