// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":14,"about":"a helper finds the Set of a topic, or makes it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = new Map();
const topic = (name) => {
  let list = taps.get(name);
  if (!list) taps.set(name, (list = new Set()));
  return list;
};

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    topic(hook).add(() => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  return ref;
}

export const run = (hook) => { for (const f of taps.get(hook)) f(); };
