// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the object with the functions has a name before it is returned, and its method gives it back","line":6}
export function createBroadcaster() {
  const targets = new Set();
  const api = {
    join(target) {
      targets.add(new WeakRef(target));
      return api;
    },
    get size() { return targets.size; },
  };
  return api;
}
const all = createBroadcaster();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = { at: 0 };
  watch.register(first, native.release);
  all.join(first);
  for (let turn = 1; turn < 20; turn++) all.join({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, all.size);
}
