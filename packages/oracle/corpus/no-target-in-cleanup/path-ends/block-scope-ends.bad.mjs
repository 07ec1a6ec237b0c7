// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the end of the block is not the end of the variable: the closure keeps the environment of the block"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let ref;
  {
    const view = { rows: 3 };
    registry.register(view, () => native.release(view.rows));
    ref = new WeakRef(view);
  }
  return ref;
}
