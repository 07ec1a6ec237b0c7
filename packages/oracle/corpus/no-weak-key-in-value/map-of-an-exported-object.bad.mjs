// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"an object of functions that is exported keeps the map in its scope"}
const registry = new FinalizationRegistry((handle) => handle.release());
function createIndex() {
  const entries = new Map();
  return {
    add(item) { entries.set(new WeakRef(item), { item, hits: 0 }); },
    size: () => entries.size,
  };
}
export const index = createIndex();
export function make(native) {
  const item = { id: 1 };
  index.add(item);
  registry.register(item, native);
  return new WeakRef(item);
}
