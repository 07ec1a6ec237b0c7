// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a pool of registries by name"}
const pools = new Map();
function poolOf(name) {
  let pool = pools.get(name);
  if (!pool) pools.set(name, pool = { name, registry: new FinalizationRegistry((handle) => handle.release()) });
  return pool;
}
export function make(native) {
  const file = { path: '/a' };
  poolOf('files').registry.register(file, native);
  return new WeakRef(file);
}
