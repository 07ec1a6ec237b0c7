// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a function of the file makes the WeakRef","line":5}
const refs = new Set();
const weakly = (object) => new WeakRef(object);
export function track(object) {
  refs.add(weakly(object));
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
  native.left(20, refs.size);
}
