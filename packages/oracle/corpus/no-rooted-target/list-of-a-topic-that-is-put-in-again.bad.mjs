// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":10,"about":"what the table has under the key, or something new, is put in each time"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = new Map();

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    const list = taps.get(hook) ?? [];
    list.push(() => this.apply());
    taps.set(hook, list);
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  return ref;
}

export const run = (hook) => { for (const f of taps.get(hook)) f(); };
