// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a list that begins with the key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const edges = new Map();
export function make(native) {
  const vertex = { id: 1 };
  const ref = new WeakRef(vertex);
  edges.set(ref, [vertex, 'a', 'b']);
  registry.register(vertex, native);
  return ref;
}
export const size = () => edges.size;
