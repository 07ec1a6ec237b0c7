// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a constant of the module has the signal"}
const registry = new FinalizationRegistry((handle) => handle.release());

const controller = new AbortController();
const { signal } = controller;
export function make(native) {
  const job = { done: false };
  signal.addEventListener('abort', () => { job.done = true; });
  registry.register(job, native);
  return new WeakRef(job);
}
export const aborted = () => signal.aborted;
