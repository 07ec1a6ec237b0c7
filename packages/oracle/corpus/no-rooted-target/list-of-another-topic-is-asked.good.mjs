// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"the test is of another key, so that a list may be replaced"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = {};

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    if (!taps[hook.length]) taps[hook] = [];
    taps[hook].push(() => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  new Plugin(native, 'start');
  return ref;
}

export const run = (hook) => taps[hook].map((f) => f());
