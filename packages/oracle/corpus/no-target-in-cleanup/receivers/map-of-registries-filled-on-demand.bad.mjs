// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":14,"about":"a helper makes the registry of a kind when it is first asked for"}
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
  registryFor('sheet').register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
