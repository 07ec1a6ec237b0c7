// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a helper hands out a record of registry and target, and the caller keeps it"}
function allocate(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const target = { bytes: 8 };
  registry.register(target, native);
  return { registry, target };
}

let kept;
export function make(native) {
  const { registry, target } = allocate(native);
  kept = registry;
  return new WeakRef(target);
}

export const registryOf = () => kept;
