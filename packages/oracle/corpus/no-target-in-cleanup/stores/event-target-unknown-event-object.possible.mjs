// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"dispatching an event stores nothing in the held EventTarget"}
const registry = new FinalizationRegistry(({ native, hub }) => native.release(hub instanceof EventTarget));

export function make(native) {
  const widget = new Event('ready');
  const hub = new EventTarget();
  hub.addEventListener('ready', (event) => event.type);
  registry.register(widget, { native, hub, type: widget.type });
  return new WeakRef(widget);
}
