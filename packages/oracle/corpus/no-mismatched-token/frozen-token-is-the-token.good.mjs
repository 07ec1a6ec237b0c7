// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"Object.freeze gives back what it is given","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/a' };
  const token = {};
  registry.register(file, native, Object.freeze(token));
  registry.unregister(token);
  native.stop();
  return new WeakRef(file);
}
