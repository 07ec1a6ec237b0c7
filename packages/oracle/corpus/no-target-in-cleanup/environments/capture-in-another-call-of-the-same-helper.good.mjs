// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure that captures the target lives in the scope of a call to a helper, not in the scope of the cleanup"}
const registry = new FinalizationRegistry((release) => release());

function addStats(view) {
  view.stats = () => ({ rows: view.rows.length });
  return view;
}

export function make(native) {
  const view = addStats({ rows: [] });
  registry.register(view, () => native.release());
  return new WeakRef(view);
}
