// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":9,"about":"a bus: each topic has a list, made when it is first asked for"}
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
  return ref;
}

export const run = (hook) => taps[hook].map((f) => f());
