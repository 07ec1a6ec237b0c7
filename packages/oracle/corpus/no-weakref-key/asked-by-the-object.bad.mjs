// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"filled by references and asked by objects","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const titles = new Map();
export function make(native) {
  const tab = { id: 1 };
  titles.set(new WeakRef(tab), 'a');
  native.found(titles.get(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
