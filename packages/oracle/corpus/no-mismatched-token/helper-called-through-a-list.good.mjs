// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the helper is called through a list","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());
const watch = (file, token, native) => { registry.register(file, native, token); };
const forget = (token) => { registry.unregister(token); };
const steps = [(f, t, n) => watch(f, t, n), (f, t) => forget(t)];
export function make(native) {
  const file = {};
  const token = {};
  for (const step of steps) step(file, token, native);
  native.stop();
  return new WeakRef(file);
}
