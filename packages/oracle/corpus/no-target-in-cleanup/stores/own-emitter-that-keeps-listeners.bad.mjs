// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the listener list of an emitter class of the same file keeps the closure over the target"}
const registry = new FinalizationRegistry(({ native, bus }) => { bus.emit(); native.release(); });

class Bus {
  listeners = [];
  on(listener) { this.listeners.push(listener); }
  emit() { for (const listener of this.listeners) listener(); }
}

export function make(native) {
  const view = { rows: 0 };
  const bus = new Bus();
  bus.on(() => { view.rows++; });
  registry.register(view, { native, bus });
  return new WeakRef(view);
}
