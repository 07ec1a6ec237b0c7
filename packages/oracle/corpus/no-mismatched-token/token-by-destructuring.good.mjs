// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the token comes out by a pattern","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

function open(native) {
  const file = { path: '/a' };
  const token = {};
  registry.register(file, native, token);
  return [file, token];
}
export function make(native) {
  const [file, token] = open(native);
  registry.unregister(token);
  native.stop();
  return new WeakRef(file);
}
