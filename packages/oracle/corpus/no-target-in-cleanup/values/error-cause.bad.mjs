// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"an error keeps its cause"}
const registry = new FinalizationRegistry(({ native, error }) => native.release(error.message));

export function make(native) {
  const task = { name: 'index' };
  registry.register(task, { native, error: new Error('task was dropped', { cause: task }) });
  return new WeakRef(task);
}
