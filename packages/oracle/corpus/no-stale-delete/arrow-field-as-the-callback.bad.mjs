// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the callback is an arrow in a field, and the registry is made in the constructor","line":4}
let loads = 0;
class Icons {
  forget = (name) => { this.refs.delete(name); };
  constructor() {
    this.refs = new Map();
    this.registry = new FinalizationRegistry(this.forget);
  }
  get(name) {
    const known = this.refs.get(name);
    const icon = known && known.deref();
    if (icon) return icon;
    const made = { number: loads++ };
    this.refs.set(name, new WeakRef(made));
    this.registry.register(made, name);
    return made;
  }
}
const icons = new Icons();
const load = (name) => icons.get(name);
const peek = (name) => icons.refs.get(name)?.deref();

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a') === shown);
}
