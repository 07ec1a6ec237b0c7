// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a controller keeps its signal, which is the target here"}
const registry = new FinalizationRegistry(({ native, controller }) => { controller.abort(); native.release(); });

export function make(native) {
  const controller = new AbortController();
  const { signal } = controller;
  registry.register(signal, { native, controller });
  return new WeakRef(signal);
}
