// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"each call gives the name a list that is one longer","line":4}
let refs = [];
export function track(object) {
  refs = [...refs, new WeakRef(object)];
  return object;
}
export const each = (use) => refs.map((ref) => ref.deref()).filter(Boolean).forEach(use);

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, refs.length);
}
