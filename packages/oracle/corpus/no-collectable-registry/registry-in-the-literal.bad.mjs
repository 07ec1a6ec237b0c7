// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"the registry is in the literal of the target"}
export function make(native) {
  const file = { path: '/a', registry: new FinalizationRegistry((handle) => handle.release()) };
  file.registry.register(file, native);
  return new WeakRef(file);
}
