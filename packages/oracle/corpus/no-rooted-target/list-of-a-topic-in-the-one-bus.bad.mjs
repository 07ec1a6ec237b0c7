// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":24,"about":"the table is a private field of an instance that the module keeps and exports"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Bus {
  #topics = new Map();
  on(name, f) {
    this.#topic(name).add(f);
  }
  emit(name) {
    for (const f of this.#topic(name)) f();
  }
  #topic(name) {
    if (!this.#topics.has(name)) this.#topics.set(name, new Set());
    return this.#topics.get(name);
  }
}

export const bus = new Bus();

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    bus.on(hook, () => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  return ref;
}
