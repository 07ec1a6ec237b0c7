// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"tokens that are looked up by an id are the same objects"}
const registry = new FinalizationRegistry((handle) => handle.release());
const tokens = new Map();

function stop(id) {
  registry.unregister(tokens.get(id));
}

export function make(native) {
  const lease = { id: 7 };
  const token = {};
  tokens.set(lease.id, token);
  registry.register(lease, native, token);
  stop(lease.id);
  native.stop();
  return new WeakRef(lease);
}
