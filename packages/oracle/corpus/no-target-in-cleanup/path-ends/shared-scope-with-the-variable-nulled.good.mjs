// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a sibling names the variable, but the variable is empty when the scope ends"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = { rows: 3 };
  const ref = new WeakRef(view);
  const count = () => view.rows;
  registry.register(view, () => native.release());
  ref.rows = count();
  view = null;
  return ref;
}
