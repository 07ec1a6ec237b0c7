// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"only a closure of the target names it"}
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const file = { close: () => registry.unregister(file) };
  registry.register(file, native, file);
  return new WeakRef(file);
}
