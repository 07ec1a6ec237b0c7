// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"compared by Object.is","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
let current;
export function make(native) {
  const tab = { id: 1 };
  current = new WeakRef(tab);
  native.found(Object.is(current, new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
