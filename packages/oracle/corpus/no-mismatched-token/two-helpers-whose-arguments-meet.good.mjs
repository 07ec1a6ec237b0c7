// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the same object stands for both parameters","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const watch = (file, token, native) => { registry.register(file, native, file); };
const forget = (file, token) => { registry.unregister(token); };
export function make(native) {
  const file = { path: '/a' };
  watch(file, file, native);
  forget(null, file);
  native.stop();
  return new WeakRef(file);
}
