// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"used after release","about":"the cleanup of a wrapper releases what the next wrapper of the same handle uses","line":5}
const wrappers = new Map();
let host;
let made = 0;
const registry = new FinalizationRegistry((handle) => { host.release(handle); });

class Wrapper {
  constructor(handle) {
    this.handle = handle;
    this.number = made++;
  }
  draw() { host.use(this.handle); }
}

export function wrap(handle) {
  const known = wrappers.get(handle)?.deref();
  if (known !== undefined) return known;
  const wrapper = new Wrapper(handle);
  wrappers.set(handle, new WeakRef(wrapper));
  registry.register(wrapper, handle);
  return wrapper;
}

let first;
let shown;

export function make(native) {
  host = native;
  first = wrap(1);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = wrap(1);
  if (found.number > 0) shown = found;
}

export function later(native) {
  shown?.draw();
}
