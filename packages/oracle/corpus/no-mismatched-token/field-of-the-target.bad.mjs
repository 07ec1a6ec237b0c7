// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the token is a field of the object, and the object is given","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/a', key: {} };
  registry.register(file, native, file.key);
  registry.unregister(file);
  native.stop();
  return new WeakRef(file);
}
