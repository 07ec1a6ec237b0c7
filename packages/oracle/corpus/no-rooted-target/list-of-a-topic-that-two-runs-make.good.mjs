// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"while the first run waits, the second finds nothing either, and its list replaces that of the first"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = new Map();
async function topic(hook) {
  if (!taps.has(hook)) {
    await null;
    taps.set(hook, new Set());
  }
  return taps.get(hook);
}

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    topic(hook).then((list) => list.add(() => this.apply()));
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  new Plugin(native, 'start');
  return ref;
}
