// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the listener on the signal of the module has the object weakly"}
const registry = new FinalizationRegistry((handle) => handle.release());
const shutdown = new AbortController();
const stopping = (ref) => () => { ref.deref()?.stop(); };

export function make(native) {
  const job = { steps: 0, stop() { this.steps = -1; } };
  shutdown.signal.addEventListener('abort', stopping(new WeakRef(job)));
  registry.register(job, native);
  return new WeakRef(job);
}
