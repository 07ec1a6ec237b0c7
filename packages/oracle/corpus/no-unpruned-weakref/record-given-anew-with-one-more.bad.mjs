// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a record is copied with each entry that it gets","line":4}
let byId = {};
export function track(node) {
  byId = { ...byId, [node.id]: new WeakRef(node) };
  return node;
}
export const find = (id) => byId[id]?.deref();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ id: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ id: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, Object.keys(byId).length);
}
