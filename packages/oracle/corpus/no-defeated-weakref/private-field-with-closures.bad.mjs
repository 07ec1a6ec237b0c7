// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"closures in a private field of a bus"}
class Bus {
  #handlers = new Set();
  on(handler) { this.#handlers.add(handler); }
  emit() { for (const handler of this.#handlers) handler(); }
}
const bus = new Bus();
export function make() {
  const view = { open: true };
  const ref = new WeakRef(view);
  bus.on(() => { if (ref.deref()) view.open = !view.open; });
  return ref;
}
export const emit = () => bus.emit();
