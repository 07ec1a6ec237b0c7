// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"a new list is given for the token","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/a' };
  const token = ['file', 1];
  registry.register(file, native, token);
  registry.unregister([...token]);
  native.stop();
  return new WeakRef(file);
}
