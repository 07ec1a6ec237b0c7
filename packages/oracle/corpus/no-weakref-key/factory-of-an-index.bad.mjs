// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a factory makes the index","harm":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
function createIndex() {
  const refs = new Set();
  return { add: (object) => { refs.add(new WeakRef(object)); }, has: (object) => refs.has(new WeakRef(object)) };
}
const index = createIndex();
export function make(native) {
  const tab = { id: 1 };
  index.add(tab);
  native.found(index.has(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
