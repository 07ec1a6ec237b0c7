// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory is called once, for the module"}
function createRegistry() {
  const registry = new FinalizationRegistry((handle) => handle.release());
  return { register: (object, handle) => registry.register(object, handle) };
}
const { register } = createRegistry();
export function make(native) {
  const file = { path: '/a' };
  register(file, native);
  return new WeakRef(file);
}
