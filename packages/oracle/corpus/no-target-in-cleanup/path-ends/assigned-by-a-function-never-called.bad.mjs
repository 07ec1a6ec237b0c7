// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"nobody runs show(), but it names the target, so the scope that the cleanup keeps has it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let shown = null;
  const view = { rows: 3 };
  registry.register(view, () => native.release(shown));
  view.show = () => { shown = view; };
  return new WeakRef(view);
}
