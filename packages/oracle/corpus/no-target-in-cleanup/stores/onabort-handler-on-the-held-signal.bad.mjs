// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an event handler property is a store like any other"}
const registry = new FinalizationRegistry(({ native, signal }) => native.release(signal.aborted));

export function make(native) {
  const download = { stopped: false };
  const { signal } = new AbortController();
  signal.onabort = () => { download.stopped = true; };
  registry.register(download, { native, signal });
  return new WeakRef(download);
}
