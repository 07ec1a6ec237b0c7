// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the next one takes its place"}
const registry = new FinalizationRegistry((handle) => handle.release());

const live = { current: { nodes: 0 } };
function show(native) {
  const scene = { nodes: 3 };
  live.current = scene;
  if (native) registry.register(scene, native);
  return new WeakRef(scene);
}
export function make(native) {
  const ref = show(native);
  show(null);
  return ref;
}
export const nodes = () => live.current.nodes;
