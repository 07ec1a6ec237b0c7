// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the variable is nulled and then gets the target back"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = { rows: 3 };
  const saved = view;
  registry.register(view, () => native.release(view));
  view = null;
  saved.rows = 4;
  view = saved;
  return new WeakRef(saved);
}
