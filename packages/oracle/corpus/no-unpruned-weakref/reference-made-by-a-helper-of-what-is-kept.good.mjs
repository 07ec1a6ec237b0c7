// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"what the helper makes a WeakRef of is kept beside it until both are taken out"}
const refs = new Set();
const kept = [];
const weakly = (object) => new WeakRef(object);
export function track(object) {
  kept.push(object);
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
  kept.length = 0;
  refs.clear();
  native.left(20, refs.size);
}
