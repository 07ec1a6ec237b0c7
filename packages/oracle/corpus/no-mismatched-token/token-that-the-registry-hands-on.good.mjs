// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the token comes out by a list","spared":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

const all = [];
export function make(native) {
  const file = { path: '/a' };
  const token = { id: 1 };
  all.push({ token, native });
  registry.register(file, native, token);
  for (const one of all) { registry.unregister(one.token); one.native.stop(); }
  return new WeakRef(file);
}
