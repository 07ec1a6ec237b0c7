// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the closure that is returned unregisters by the handle","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

function lend(item, native) {
  registry.register(item, native, item);
  return () => { registry.unregister(native); native.stop(); };
}
export function make(native) {
  const item = { id: 1 };
  const end = lend(item, native);
  end();
  return new WeakRef(item);
}
