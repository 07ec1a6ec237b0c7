// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held EventTarget keeps its listener, a closure over the target"}
const registry = new FinalizationRegistry(({ native, hub }) => { hub.dispatchEvent(new Event('gone')); native.release(); });

export function make(native) {
  const widget = { clicks: 0 };
  const hub = new EventTarget();
  hub.addEventListener('click', () => { widget.clicks++; });
  registry.register(widget, { native, hub });
  return new WeakRef(widget);
}
