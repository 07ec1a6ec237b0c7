// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"only text of the target goes into the error"}
const registry = new FinalizationRegistry(({ native, error }) => native.release(error.message));

export function make(native) {
  const task = { name: 'index' };
  registry.register(task, { native, error: new Error(`task ${task.name} was dropped`, { cause: task.name }) });
  return new WeakRef(task);
}
