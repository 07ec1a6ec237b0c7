// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"used after release","about":"what is held has the destructor and the pointer","line":11}
let host;
let made = 0;
const objects = new Map();
const registry = new FinalizationRegistry(({ destroy, pointer }) => destroy(pointer));
export function wrap(pointer) {
  const known = objects.get(pointer)?.deref();
  if (known !== undefined) return known;
  const object = { pointer, number: made++ };
  objects.set(pointer, new WeakRef(object));
  registry.register(object, { destroy: (one) => { host.release(one); }, pointer });
  return object;
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
