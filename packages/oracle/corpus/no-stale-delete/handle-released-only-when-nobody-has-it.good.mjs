// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"used after release","about":"the cleanup looks whether another wrapper of the handle lives"}
const wrappers = new Map();
let host;
let made = 0;
const registry = new FinalizationRegistry((handle) => {
  if (wrappers.get(handle)?.deref() !== undefined) return;
  wrappers.delete(handle);
  host.release(handle);
});

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
