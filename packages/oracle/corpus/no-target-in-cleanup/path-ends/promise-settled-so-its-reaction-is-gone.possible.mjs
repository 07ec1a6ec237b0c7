// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","needs":"Promise.withResolvers","about":"once the promise is settled its reaction has run and is dropped"}
const registry = new FinalizationRegistry((task) => task.native.release(task.done instanceof Promise));

export function make(native) {
  const bar = { percent: 0 };
  const { promise, resolve } = Promise.withResolvers();
  const task = { native, done: promise };
  promise.then(() => { bar.percent = 100; });
  registry.register(bar, task);
  resolve();
  return new WeakRef(bar);
}
