// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"an entry has the reference and a name that the caller gives","line":4}
const tracked = [];
export function track(object, name) {
  tracked.push({ name, ref: new WeakRef(object), since: Date.now() });
  return object;
}
export const report = () => tracked.filter(({ ref }) => ref.deref()).map(({ name }) => name);

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 }, 'a');
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn }, 'a');
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, tracked.length);
}
