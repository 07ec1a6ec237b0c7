// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a factory gives register and unregister, and nobody keeps them"}
function createRegistry() {
  const registry = new FinalizationRegistry((handle) => handle.release());
  return { register: (object, handle) => registry.register(object, handle), unregister: (token) => registry.unregister(token) };
}
export function make(native) {
  const { register } = createRegistry();
  const file = { path: '/a' };
  register(file, native);
  return new WeakRef(file);
}
