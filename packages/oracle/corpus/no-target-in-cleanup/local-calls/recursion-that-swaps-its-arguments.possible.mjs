// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"which of the two objects the closure ends up with depends on the number of turns"}
const registry = new FinalizationRegistry((fn) => fn());

function alternate(turns, native, a, b) {
  if (turns === 0) return () => native.release(a.name);
  return alternate(turns - 1, native, b, a);
}

export function make(native) {
  const task = { name: 't' };
  registry.register(task, alternate(native.turns ?? 1, native, task, { name: 'other' }));
  return new WeakRef(task);
}
