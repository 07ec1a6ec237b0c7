// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"both helpers use the token","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const watch = (file, token, native) => { registry.register(file, native, token); };
const forget = (token) => { registry.unregister(token); };
export function make(native) {
  const file = { path: '/a' };
  const token = { id: 1 };
  watch(file, token, native);
  forget(token);
  native.stop();
  return new WeakRef(file);
}
