// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"in a part of the target"}
export function make(native) {
  const file = { path: '/a', internals: {} };
  file.internals.registry = new FinalizationRegistry((handle) => handle.release());
  file.internals.registry.register(file, native);
  return new WeakRef(file);
}
