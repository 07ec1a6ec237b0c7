// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a timeout under a weak key keeps it only until it has run"}
const registry = new FinalizationRegistry((handle) => handle.release());
const timers = new WeakMap();

export function make(native) {
  const toast = { shown: true };
  timers.set(toast, setTimeout(() => { toast.shown = false; }, 1));
  registry.register(toast, native);
  return new WeakRef(toast);
}
