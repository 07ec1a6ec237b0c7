// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a record that gives up its strong half before the call ends"}
const registry = new FinalizationRegistry((handle) => handle.release());

const tracked = [];

export function make(native) {
  const node = { id: 1 };
  const entry = { ref: new WeakRef(node), source: node };
  entry.id = entry.source.id;
  entry.source = null;
  tracked.push(entry);
  registry.register(node, native);
  return entry.ref;
}

export const ids = () => tracked.map((entry) => entry.id);
