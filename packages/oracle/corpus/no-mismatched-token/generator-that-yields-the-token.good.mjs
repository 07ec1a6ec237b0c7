// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"a generator gives the token","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

function* open(file, native) {
  const token = {};
  registry.register(file, native, token);
  yield token;
}
export function make(native) {
  const file = { path: '/a' };
  for (const token of open(file, native)) registry.unregister(token);
  native.stop();
  return new WeakRef(file);
}
