// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":7,"about":"the entries that a Map is made with are kept like those that are set"}
const registry = new FinalizationRegistry((handle) => handle.release());
let labels;

export function make(native) {
  const node = { id: 1 };
  labels = new Map([[new WeakRef(node), { node, label: 'root' }]]);
  registry.register(node, native);
  return new WeakRef(node);
}

export const names = () => [...labels.values()].map((entry) => entry.node.id);
