// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the table is gone with the call that made it"}
let largest = 0;
export function count(nodes) {
  const seen = new Map();
  const visit = (node) => {
    seen.set(node.id, new WeakRef(node));
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  largest = Math.max(largest, seen.size);
  return nodes[0];
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = count([{ id: 0, children: [] }]);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) count([{ id: turn, children: [] }]);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, largest);
}
