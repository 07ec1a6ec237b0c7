// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the field goes by another name","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/a', key: {} };
  const { key } = file;
  registry.register(file, native, file.key);
  registry.unregister(key);
  native.stop();
  return new WeakRef(file);
}
