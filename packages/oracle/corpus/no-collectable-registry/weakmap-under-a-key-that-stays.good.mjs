// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an entry of a WeakMap whose key the module keeps"}
const registries = new WeakMap();
const owner = { name: 'app' };

export function make(native) {
  const canvas = { width: 300 };
  const registry = new FinalizationRegistry((handle) => handle.release());
  registries.set(owner, registry);
  registry.register(canvas, native);
  return new WeakRef(canvas);
}

export const has = () => registries.has(owner);
