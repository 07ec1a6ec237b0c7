// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","needs":"Promise.withResolvers","about":"the reaction names the held record; the promise is a field of the target"}
const registry = new FinalizationRegistry((task) => task.native.release(task.over));

export function make(native) {
  const task = { native, over: false };
  const bar = { percent: 0, done: Promise.withResolvers() };
  bar.done.promise.then(() => { task.over = true; });
  registry.register(bar, task);
  return new WeakRef(bar);
}
