// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"however deep the recursion, its result is a closure over the target"}
const registry = new FinalizationRegistry((fn) => fn());

function retrying(times, owner, native) {
  if (times === 0) return () => native.release(owner.name);
  return retrying(times - 1, owner, native);
}

export function make(native) {
  const task = { name: 't' };
  registry.register(task, retrying(3, task, native));
  return new WeakRef(task);
}
