// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the token is looked up in a WeakMap","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const tokens = new WeakMap();
export function make(native) {
  const file = { path: '/a' };
  const token = { id: 1 };
  tokens.set(file, token);
  registry.register(file, native, token);
  registry.unregister(tokens.get(file));
  native.stop();
  return new WeakRef(file);
}
