// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"includes is asked for a new reference","harm":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const refs = [];
export function make(native) {
  const tab = { id: 1 };
  refs.push(new WeakRef(tab));
  native.found(refs.includes(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
