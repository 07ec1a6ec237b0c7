// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the token is the default of a parameter","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());
const key = {};
function watch(file, native, token = key) { registry.register(file, native, token); }
function forget(token = key) { registry.unregister(token); }
export function make(native) {
  const file = {};
  watch(file, native);
  forget();
  native.stop();
  return new WeakRef(file);
}
