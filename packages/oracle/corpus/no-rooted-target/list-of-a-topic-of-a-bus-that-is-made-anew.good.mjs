// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"the bus is gone with the plugin"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Bus {
  #topics = new Map();
  on(name, f) {
    this.#topic(name).add(f);
  }
  #topic(name) {
    if (!this.#topics.has(name)) this.#topics.set(name, new Set());
    return this.#topics.get(name);
  }
}

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    const bus = new Bus();
    bus.on(hook, () => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  return ref;
}
