// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a WeakSet says which objects are in the list","line":7}
const seen = new WeakSet();
const list = [];
export function track(object) {
  if (seen.has(object)) return object;
  seen.add(object);
  list.push(new WeakRef(object));
  return object;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, list.length);
}
