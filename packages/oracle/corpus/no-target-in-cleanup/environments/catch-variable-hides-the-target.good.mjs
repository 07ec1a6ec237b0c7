// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure in the catch clause names the thrown value, which hides the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const task = { name: 'index' };
  try {
    JSON.parse('{');
  } catch (task) {
    native.retain(() => task.message);
  }
  registry.register(task, () => native.release());
  return new WeakRef(task);
}
