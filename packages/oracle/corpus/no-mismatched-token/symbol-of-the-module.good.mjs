// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the symbol is made once","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const token = Symbol('file');
const tokenOf = () => token;
export function make(native) {
  const file = { path: '/a' };
  registry.register(file, native, tokenOf());
  registry.unregister(tokenOf());
  native.stop();
  return new WeakRef(file);
}
