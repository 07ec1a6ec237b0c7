// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"each Symbol is another one","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const tokenOf = (name) => Symbol(name);
export function make(native) {
  const file = { path: '/a' };
  registry.register(file, native, tokenOf('a'));
  registry.unregister(tokenOf('a'));
  native.stop();
  return new WeakRef(file);
}
