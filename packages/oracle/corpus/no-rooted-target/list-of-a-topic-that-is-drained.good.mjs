// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"who runs them puts an empty list in the place of theirs"}
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
  drain('start');
  return ref;
}

export function drain(hook) {
  const list = taps[hook];
  taps[hook] = [];
  for (const f of list) f();
}
