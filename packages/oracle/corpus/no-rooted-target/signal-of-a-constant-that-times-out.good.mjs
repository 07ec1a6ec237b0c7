// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the signal times out, and the listener listens once"}
const registry = new FinalizationRegistry((handle) => handle.release());

const signal = AbortSignal.timeout(1);
export function make(native) {
  const job = { done: false };
  signal.addEventListener('abort', () => { job.done = true; }, { once: true });
  registry.register(job, native);
  return new WeakRef(job);
}
