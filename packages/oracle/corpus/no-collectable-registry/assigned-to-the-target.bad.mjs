// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a registry that `Object.assign` puts on its target"}
export function make(native) {
  const file = Object.assign({}, { registry: new FinalizationRegistry((handle) => handle.release()) }); 
  file.registry.register(file, native);
  return new WeakRef(file);
}
