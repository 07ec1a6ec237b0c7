// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup never runs","spared":"used after release","about":"the handle is freed only where no other wrapper has it"}
let host;
let made = 0;
const wrappers = new Map();
const isUsed = (handle) => wrappers.get(handle)?.deref() !== undefined;
const registry = new FinalizationRegistry((handle) => {
  if (isUsed(handle)) return;
  wrappers.delete(handle);
  host.release(handle);
});
export function wrap(handle) {
  const known = wrappers.get(handle)?.deref();
  if (known) return known;
  const wrapper = { handle, number: made++ };
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
  if (shown) native.use();
}
