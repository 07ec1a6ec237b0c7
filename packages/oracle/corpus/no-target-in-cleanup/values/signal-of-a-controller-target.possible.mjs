// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a signal does not keep the controller it came from"}
const registry = new FinalizationRegistry(({ native, signal }) => native.release(signal.aborted));

export function make(native) {
  const controller = new AbortController();
  registry.register(controller, { native, signal: controller.signal });
  return new WeakRef(controller);
}
