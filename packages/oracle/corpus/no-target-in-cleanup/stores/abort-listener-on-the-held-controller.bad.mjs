// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the controller keeps its signal, and the signal its listener over the target"}
const registry = new FinalizationRegistry(({ native, controller }) => { controller.abort(); native.release(); });

export function make(native) {
  const download = { stopped: false };
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => { download.stopped = true; });
  registry.register(download, { native, controller });
  return new WeakRef(download);
}
