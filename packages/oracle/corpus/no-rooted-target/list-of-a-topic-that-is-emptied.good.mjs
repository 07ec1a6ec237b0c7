// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"a method of the lists takes out what is in them"}
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
  flush('start');
  return ref;
}

export const flush = (hook) => {
  const list = taps[hook];
  list.length = 0;
};
