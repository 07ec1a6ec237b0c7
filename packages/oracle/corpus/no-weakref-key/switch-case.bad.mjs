// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a case of a switch","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const tab = { id: 1 };
  const current = new WeakRef(tab);
  switch (current) {
    case new WeakRef(tab): native.found(true); break;
    default: native.found(false);
  }
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
