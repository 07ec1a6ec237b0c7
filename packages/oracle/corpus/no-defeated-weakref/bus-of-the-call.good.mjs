// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the bus is gone with the call"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Bus {
  #handlers = new Set();
  on(handler) { this.#handlers.add(handler); }
}
export function make(native) {
  const bus = new Bus();
  const view = { open: true };
  const ref = new WeakRef(view);
  bus.on(() => { if (ref.deref()) view.open = !view.open; });
  registry.register(view, native);
  return ref;
}
