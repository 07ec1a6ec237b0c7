// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"two helpers, one by the object, the other by its token","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const watch = (file, token, native) => { registry.register(file, native, file); };
const forget = (file, token) => { registry.unregister(token); };
export function make(native) {
  const file = { path: '/a' };
  const token = { id: 1 };
  watch(file, token, native);
  forget(file, token);
  native.stop();
  return new WeakRef(file);
}
