// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the key is the id, the value a reference","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const byId = new Map();
export function make(native) {
  const tab = { id: 1 };
  byId.set(tab.id, new WeakRef(tab));
  native.found(byId.get(tab.id)?.deref());
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
