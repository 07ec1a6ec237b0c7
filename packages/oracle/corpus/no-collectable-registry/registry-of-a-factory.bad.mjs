// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a registry that a factory gives to a local variable dies with that call"}
function createRegistry() {
  return new FinalizationRegistry((handle) => handle.release()); 
}

export function make(native) {
  const registry = createRegistry();
  const file = { path: '/tmp/a' };
  registry.register(file, native);
  return new WeakRef(file);
}
