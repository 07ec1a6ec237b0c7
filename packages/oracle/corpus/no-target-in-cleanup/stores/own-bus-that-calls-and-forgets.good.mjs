// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the on() of this class calls its argument once and keeps nothing"}
const registry = new FinalizationRegistry(({ native, bus }) => native.release(bus.calls));

class Bus {
  calls = 0;
  on(listener) { listener(this.calls++); }
}

export function make(native) {
  const view = { rows: 0 };
  const bus = new Bus();
  bus.on((count) => { view.rows = count; });
  registry.register(view, { native, bus });
  return new WeakRef(view);
}
