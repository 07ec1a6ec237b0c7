// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the registry is made when it is first needed, and both use the file","spared":"released after stop"}
let registry;
function registryOf() {
  registry ??= new FinalizationRegistry((handle) => handle.release());
  return registry;
}
export function make(native) {
  const file = { path: '/a' };
  registryOf().register(file, native, file);
  registryOf().unregister(file);
  native.stop();
  return new WeakRef(file);
}
