// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","chromium":"collected, cleanup runs","node26":"collected, cleanup runs","deno":"collected, cleanup runs","firefox":"collected, cleanup runs"},"about":"aborting the signal takes the listener off; Node up to 24 still keeps it through its internal abort listener, later ones, Chromium, Deno, Bun and Firefox do not"}
const registry = new FinalizationRegistry(({ native, hub }) => native.release(hub instanceof EventTarget));

export function make(native) {
  const widget = { clicks: 0 };
  const hub = new EventTarget();
  const stop = new AbortController();
  hub.addEventListener('click', () => { widget.clicks++; }, { signal: stop.signal });
  registry.register(widget, { native, hub });
  stop.abort();
  return new WeakRef(widget);
}
