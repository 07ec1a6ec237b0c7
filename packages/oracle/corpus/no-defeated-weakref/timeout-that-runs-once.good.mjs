// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a timeout that runs once lets go of its function"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const job = { done: false };
  const ref = new WeakRef(job);
  setTimeout(() => { if (ref.deref()) job.done = true; }, 1);
  registry.register(job, native);
  return ref;
}
