// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the exported factory makes an index for each call"}
const registry = new FinalizationRegistry((handle) => handle.release());
export function createIndex() {
  const entries = new Map();
  return {
    add(item) { entries.set(new WeakRef(item), { item, hits: 0 }); },
    size: () => entries.size,
  };
}
export function make(native) {
  const index = createIndex();
  const item = { id: 1 };
  index.add(item);
  registry.register(item, native);
  if (index.size() !== 1) throw new Error();
  return new WeakRef(item);
}
