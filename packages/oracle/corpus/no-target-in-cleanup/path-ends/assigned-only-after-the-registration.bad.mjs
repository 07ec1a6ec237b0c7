// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the captured variable is empty when the closure is made and gets the target afterwards"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let shown = null;
  const view = { rows: 3 };
  registry.register(view, () => native.release(shown));
  shown = view;
  return new WeakRef(view);
}
