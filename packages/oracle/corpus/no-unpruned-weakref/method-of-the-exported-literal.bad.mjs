// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a literal with the functions is what the module exports","line":5}
const refs = [];
const tracker = {
  track(object) {
    refs.push(new WeakRef(object));
    return object;
  },
  live: () => refs.filter((ref) => ref.deref()).length,
};
export default tracker;

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = tracker.track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) tracker.track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, refs.length);
}
