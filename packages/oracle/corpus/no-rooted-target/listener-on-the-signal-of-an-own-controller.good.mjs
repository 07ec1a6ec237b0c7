// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the signal is of a controller that dies with the object"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const controller = new AbortController();
  const job = { steps: 0, controller };
  controller.signal.addEventListener('abort', () => { job.steps = -1; });
  registry.register(job, native);
  return new WeakRef(job);
}
