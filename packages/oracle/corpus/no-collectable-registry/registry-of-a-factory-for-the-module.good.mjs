// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a registry that a factory gives to the module"}
function createRegistry() {
  return new FinalizationRegistry((handle) => handle.release());
}

const registry = createRegistry();

export function make(native) {
  const file = { path: '/tmp/a' };
  registry.register(file, native);
  return new WeakRef(file);
}
