// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"the constructor puts this into a record under its own WeakRef"}
const registry = new FinalizationRegistry((handle) => handle.release());
const states = new Map();
class Node {
  constructor(parent) {
    this.ref = new WeakRef(this);
    states.set(this.ref, { node: this, parent, dirty: false });
  }
}
export function make(native) {
  const node = new Node(null);
  registry.register(node, native);
  return node.ref;
}
export const dirty = () => [...states.values()].filter((state) => state.dirty).length;
