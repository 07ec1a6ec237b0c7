// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a loop puts in a WeakRef of each member of what is given, under its id","line":4}
const byId = new Map();
export function index(nodes) {
  for (const node of nodes) byId.set(node.id, new WeakRef(node));
  return nodes[0];
}
export const find = (id) => byId.get(id)?.deref();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = index([{ id: 0 }]);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) index([{ id: turn }]);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, byId.size);
}
