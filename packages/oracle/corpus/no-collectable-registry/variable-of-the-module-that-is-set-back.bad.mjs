// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":5,"about":"a registry in a variable of the module that is set back before the call ends"}
let registry = null;

export function make(native) {
  registry = new FinalizationRegistry((handle) => handle.release()); 
  const file = { path: '/tmp/a' };
  registry.register(file, native);
  registry = null;
  return new WeakRef(file);
}

export const isOpen = () => registry !== null;
