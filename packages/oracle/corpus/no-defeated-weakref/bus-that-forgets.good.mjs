// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the bus forgets its handlers"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Bus {
  #handlers = new Set();
  on(handler) { this.#handlers.add(handler); }
  emit() { for (const handler of this.#handlers) handler(); this.#handlers.clear(); }
}
const bus = new Bus();
export function make(native) {
  const view = { open: true };
  const ref = new WeakRef(view);
  bus.on(() => { if (ref.deref()) view.open = !view.open; });
  bus.emit();
  registry.register(view, native);
  return ref;
}
