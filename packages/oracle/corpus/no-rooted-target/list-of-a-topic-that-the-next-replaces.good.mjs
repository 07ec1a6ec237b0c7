// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"each plugin puts a list of its own in the place of the last one"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = {};

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    taps[hook] = [];
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
