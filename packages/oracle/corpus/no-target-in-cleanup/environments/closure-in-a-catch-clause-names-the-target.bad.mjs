// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"shared":true,"about":"the closure in the catch clause, which is not entered, names the target around it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const task = { name: 'index', failed: null };
  try {
    native.retain();
  } catch (error) {
    task.failed = () => `${task.name}: ${error.message}`;
  }
  registry.register(task, () => native.release());
  return new WeakRef(task);
}
