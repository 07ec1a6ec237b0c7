// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the listener on the held controller was made outside and got a url"}
const registry = new FinalizationRegistry(({ native, controller }) => { controller.abort(); native.release(); });
const logStop = (url, log) => () => log.push(url);

export function make(native) {
  const download = { url: '/big', log: [] };
  const controller = new AbortController();
  controller.signal.addEventListener('abort', logStop(download.url, []), { once: true });
  registry.register(download, { native, controller });
  return new WeakRef(download);
}
