// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a map of the module keeps the registries that are put into it one by one"}
const registries = new Map();

function registryFor(kind) {
  let registry = registries.get(kind);
  if (!registry) {
    registry = new FinalizationRegistry((handle) => handle.release());
    registries.set(kind, registry);
  }
  return registry;
}

export function make(native) {
  const shader = { source: '' };
  registryFor('shader').register(shader, native);
  return new WeakRef(shader);
}
