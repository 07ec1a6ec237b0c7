// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record with both in a Map that only the call knows"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const tracked = new Map();
  const node = { id: 1 };
  tracked.set(node.id, { ref: new WeakRef(node), source: node });
  registry.register(node, native);
  return tracked.get(1).ref;
}
