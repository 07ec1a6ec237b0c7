// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"a function that is given the table takes the dead out"}
const refs = new Set();
export function track(object) {
  refs.add(new WeakRef(object));
  return object;
}
export function prune(set) {
  for (const ref of set) if (ref.deref() === undefined) set.delete(ref);
}
export const live = () => {
  prune(refs);
  return refs.size;
};

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, live());
}
