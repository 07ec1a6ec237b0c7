// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a WeakMap by a reference","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const ages = new WeakMap();
export function make(native) {
  const tab = { id: 1 };
  ages.set(new WeakRef(tab), 3);
  native.found(ages.get(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
