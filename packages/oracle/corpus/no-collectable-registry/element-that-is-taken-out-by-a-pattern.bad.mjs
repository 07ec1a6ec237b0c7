// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a registry that a pattern takes out of a list is as local as the list"}
export function make(native) {
  const [registry] = [new FinalizationRegistry((handle) => handle.release())]; 
  const file = { path: '/tmp/a' };
  registry.register(file, native);
  return new WeakRef(file);
}
