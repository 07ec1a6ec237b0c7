// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a pending promise of the held record keeps its reactions"}
const registry = new FinalizationRegistry((task) => { task.finish(); task.native.release(); });

export function make(native) {
  const bar = { percent: 0 };
  const task = { native };
  const done = new Promise((resolve) => { task.finish = resolve; });
  done.then(() => { bar.percent = 100; });
  registry.register(bar, task);
  return new WeakRef(bar);
}
