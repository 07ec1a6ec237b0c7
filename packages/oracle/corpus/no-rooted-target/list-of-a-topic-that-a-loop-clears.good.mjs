// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"a loop over all lists clears them"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = new Map();

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    if (!taps.has(hook)) taps.set(hook, new Set());
    taps.get(hook).add(() => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  reset();
  return ref;
}

export const reset = () => {
  for (const list of taps.values()) list.clear();
};
