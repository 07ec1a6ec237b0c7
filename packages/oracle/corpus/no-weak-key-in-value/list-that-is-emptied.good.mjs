// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the list is the value, and the same call empties it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const edges = new Map();
export function make(native) {
  const vertex = { id: 1 };
  const ref = new WeakRef(vertex);
  const list = [vertex];
  edges.set(ref, list);
  list.length = 0;
  registry.register(vertex, native);
  return ref;
}
export const size = () => edges.size;
