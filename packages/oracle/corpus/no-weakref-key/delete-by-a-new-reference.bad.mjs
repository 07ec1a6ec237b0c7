// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"delete is asked for a new reference","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const refs = new Set();
export function make(native) {
  const tab = { id: 1 };
  refs.add(new WeakRef(tab));
  native.found(refs.delete(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
