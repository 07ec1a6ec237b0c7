// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"used after release","about":"each wrapper has a claim of its own, and its cleanup gives back that one"}
const wrappers = new Map();
let host;
let made = 0;
let claims = 0;
const claim = { retain: () => { claims++; }, release: () => { if (--claims === 0) host.release(); } };
const registry = new FinalizationRegistry(({ handle, via }) => { via.release(handle); });

class Wrapper {
  constructor(handle) {
    this.handle = handle;
    this.number = made++;
  }
  draw() { host.use(this.handle); }
}

export function wrapBy(via, handle) {
  const known = wrappers.get(handle)?.deref();
  if (known !== undefined) return known;
  via.retain(handle);
  const wrapper = new Wrapper(handle);
  wrappers.set(handle, new WeakRef(wrapper));
  registry.register(wrapper, { handle, via });
  return wrapper;
}
const wrap = (handle) => wrapBy(claim, handle);

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
