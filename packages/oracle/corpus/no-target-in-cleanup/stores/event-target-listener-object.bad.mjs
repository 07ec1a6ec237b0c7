// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the listener is the target itself, an object with handleEvent"}
const registry = new FinalizationRegistry(({ native, hub }) => { hub.dispatchEvent(new Event('gone')); native.release(); });

export function make(native) {
  const widget = { clicks: 0, handleEvent() { this.clicks++; } };
  const hub = new EventTarget();
  hub.addEventListener('click', widget, { passive: true });
  registry.register(widget, { native, hub });
  return new WeakRef(widget);
}
