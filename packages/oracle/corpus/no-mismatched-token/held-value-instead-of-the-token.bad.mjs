// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"the held value is no token","line":9}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/tmp/a' };
  const held = { release: native.release };
  const token = {};
  registry.register(file, held, token);
  registry.unregister(held);
  native.stop();
  return new WeakRef(file);
}
