// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"another module is given the list"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = {};

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    (taps[hook] ??= []).push(() => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  listeners('start').length = 0;
  return ref;
}

export const listeners = (hook) => taps[hook];
