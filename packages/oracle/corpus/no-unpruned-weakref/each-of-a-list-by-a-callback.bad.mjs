// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a callback puts in a WeakRef of each member of what is given","line":4}
const seen = new Set();
export function visit(nodes) {
  nodes.forEach((node) => { seen.add(new WeakRef(node)); });
  return nodes[0];
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = visit([{ at: 0 }]);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) visit([{ at: turn }]);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, seen.size);
}
