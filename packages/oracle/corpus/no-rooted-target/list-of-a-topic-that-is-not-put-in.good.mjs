// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"where the table has none, the new list is dropped"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = {};

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    const list = taps[hook] || [];
    list.push(() => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  return ref;
}

export const run = (hook) => taps[hook].map((f) => f());
