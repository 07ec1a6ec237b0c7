// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the registry is made when it is first needed, and no token","harm":"released after stop"}
let registry;
function registryOf() {
  registry ??= new FinalizationRegistry((handle) => handle.release());
  return registry;
}
export function make(native) {
  const file = { path: '/a' };
  registryOf().register(file, native);
  registryOf().unregister(file);
  native.stop();
  return new WeakRef(file);
}
