// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"an aborted signal keeps its reason"}
const registry = new FinalizationRegistry(({ native, controller }) => native.release(controller.signal.aborted));

export function make(native) {
  const download = { bytes: 0 };
  const controller = new AbortController();
  controller.abort(download);
  registry.register(download, { native, controller });
  return new WeakRef(download);
}
