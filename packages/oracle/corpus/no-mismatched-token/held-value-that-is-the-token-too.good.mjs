// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the held value may be passed as the token as well"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const file = { path: '/tmp/a' };
  const held = { release: native.release };
  registry.register(file, held, held);
  registry.unregister(held);
  native.stop();
  return new WeakRef(file);
}
