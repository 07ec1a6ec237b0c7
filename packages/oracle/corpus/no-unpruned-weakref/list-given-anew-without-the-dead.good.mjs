// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the new list has one more, and the dead of the old one no more"}
let refs = [];
export function track(object) {
  refs = [...refs.filter((ref) => ref.deref() !== undefined), new WeakRef(object)];
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
  track({});
  native.left(20, refs.length);
}
