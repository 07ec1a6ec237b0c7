// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the field is set back by close"}
const registry = new FinalizationRegistry((handle) => handle.release());

const live = { current: null };
export function make(native) {
  const scene = { nodes: 3 };
  live.current = scene;
  registry.register(scene, native);
  const ref = new WeakRef(scene);
  leave();
  return ref;
}
function leave() { live.current = null; }
