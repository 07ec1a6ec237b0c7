// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":6,"about":"an entry of a WeakMap goes with its key, and the registry with the entry"}
const registries = new WeakMap();

export function make(native) {
  const canvas = { width: 300 };
  const registry = new FinalizationRegistry((handle) => handle.release()); 
  registries.set(canvas, registry);
  registry.register(canvas, native);
  return new WeakRef(canvas);
}

export const has = (canvas) => registries.has(canvas);
