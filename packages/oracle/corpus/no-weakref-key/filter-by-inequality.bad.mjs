// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"filter keeps all, since none is the same","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
let refs = [];
export function make(native) {
  const tab = { id: 1 };
  refs = [new WeakRef(tab)];
  refs = refs.filter((ref) => ref !== new WeakRef(tab));
  native.found(refs.length === 0);
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
