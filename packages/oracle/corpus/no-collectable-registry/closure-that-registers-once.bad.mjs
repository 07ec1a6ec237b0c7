// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a closure that registers and is dropped keeps its registry no longer than itself"}
function createCleaner(clean) {
  const registry = new FinalizationRegistry(clean); 
  return (object, held) => { registry.register(object, held); };
}

export function make(native) {
  const file = { fd: 3 };
  createCleaner((handle) => handle.release())(file, native);
  return new WeakRef(file);
}
