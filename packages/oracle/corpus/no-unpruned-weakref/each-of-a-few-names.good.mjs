// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"a constant list of keys is gone over, each of which has one entry"}
const PHASES = ['start', 'end'];
const latest = new Map();
export function track(object) {
  PHASES.forEach((phase) => latest.set(phase, new WeakRef(object)));
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
  native.left(20, latest.size);
}
