// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"FinalizationRegistry goes by another name","harm":"released after stop"}
const Registry = globalThis.FinalizationRegistry;
const graveyard = new Registry((handle) => handle.release());
export function make(native) {
  const file = { path: '/a' };
  const token = Symbol('file');
  graveyard.register(file, native, token);
  graveyard.unregister(file);
  native.stop();
  return new WeakRef(file);
}
