// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the members are kept by a list of the module, and both are emptied together"}
const all = [];
const seen = new Set();
export function visit(nodes) {
  all.push(...nodes);
  for (const node of nodes) seen.add(new WeakRef(node));
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
  all.length = 0;
  seen.clear();
  native.left(20, seen.size);
}
