// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the dead are taken out before one is put in"}
const refs = new Set();
export function track(object) {
  for (const ref of refs) if (ref.deref() === undefined) refs.delete(ref);
  refs.add(new WeakRef(object));
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
  native.left(20, refs.size);
}
