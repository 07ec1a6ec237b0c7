// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the listener over the target is taken off the held EventTarget again"}
const registry = new FinalizationRegistry(({ native, hub }) => native.release(hub instanceof EventTarget));

export function make(native) {
  const widget = { clicks: 0 };
  const hub = new EventTarget();
  const onClick = () => { widget.clicks++; };
  hub.addEventListener('click', onClick);
  registry.register(widget, { native, hub });
  hub.removeEventListener('click', onClick);
  return new WeakRef(widget);
}
