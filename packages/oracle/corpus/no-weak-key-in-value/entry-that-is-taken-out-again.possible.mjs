// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"a value that leads to its key, in a Map from which entries are taken out by hand"}
const registry = new FinalizationRegistry((handle) => handle.release());
const running = new Map();

export function make(native) {
  const task = { steps: 2 };
  const ref = new WeakRef(task);
  running.set(ref, { task });
  running.delete(ref);
  registry.register(task, native);
  return ref;
}
