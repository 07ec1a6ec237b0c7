// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the signal goes with the call"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const { signal } = new AbortController();
  const job = { done: false };
  signal.addEventListener('abort', () => { job.done = true; });
  registry.register(job, native);
  return new WeakRef(job);
}
