// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"AbortSignal.any holds the signals it follows weakly"}
const registry = new FinalizationRegistry(({ native, either }) => native.release(either.aborted));

export function make(native) {
  const { signal } = new AbortController();
  registry.register(signal, { native, either: AbortSignal.any([signal]) });
  return new WeakRef(signal);
}
