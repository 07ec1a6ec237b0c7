// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":14,"about":"a new list is put in before anything else happens"}
const registry = new FinalizationRegistry((handle) => handle.release());
const taps = {};

class Plugin {
  constructor(native, hook) {
    this.native = native;
    registry.register(this, native);
    let list = taps[hook];
    if (!list) {
      list = [];
      taps[hook] = list;
    }
    list.push(() => this.apply());
  }
  apply() { return this.native.size; }
}

export function make(native) {
  const ref = new WeakRef(new Plugin(native, 'start'));
  return ref;
}

export const run = (hook) => taps[hook].map((f) => f());
