// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same map of registries, holding a released resource only"}
const registries = new Map();
function registryFor(kind) {
  let registry = registries.get(kind);
  if (!registry) {
    registry = new FinalizationRegistry((fn) => fn());
    registries.set(kind, registry);
  }
  return registry;
}

export function make(native) {
  const sheet = { cells: 9 };
  registryFor('sheet').register(sheet, native.release);
  return new WeakRef(sheet);
}
