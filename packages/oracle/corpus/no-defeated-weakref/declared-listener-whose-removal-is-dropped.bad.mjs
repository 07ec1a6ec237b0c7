// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":6,"about":"a declared function that listens, and a closure that would take it off, which the caller drops"}
const bus = new EventTarget();

function follow(model) {
  const ref = new WeakRef(model);
  function update() { ref.deref()?.rows.push(1); } 
  bus.addEventListener('change', update);
  return () => { bus.removeEventListener('change', update); model.rows.length = 0; };
}

export function make() {
  const model = { rows: [] };
  follow(model);
  return new WeakRef(model);
}
