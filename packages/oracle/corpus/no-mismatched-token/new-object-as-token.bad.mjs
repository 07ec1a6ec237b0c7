// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"a new object equals no token, whatever it contains","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const lease = { id: 7 };
  registry.register(lease, native, { id: 7 });
  registry.unregister({ id: 7 });
  native.stop();
  return new WeakRef(lease);
}
