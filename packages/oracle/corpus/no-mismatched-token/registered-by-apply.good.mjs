// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"registered by apply, with a token","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/a' };
  registry.register.apply(registry, [file, native, file]);
  registry.unregister(file);
  native.stop();
  return new WeakRef(file);
}
