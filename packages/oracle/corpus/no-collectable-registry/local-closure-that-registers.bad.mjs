// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"a local helper that names the registry is as local as the registry"}
export function make(native) {
  const file = { fd: 3 };
  const registry = new FinalizationRegistry((handle) => handle.release()); 
  const watch = (object, held) => { registry.register(object, held); };
  watch(file, native);
  return new WeakRef(file);
}
