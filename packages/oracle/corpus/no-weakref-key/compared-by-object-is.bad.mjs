// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"Object.is compares as === does"}
const registry = new FinalizationRegistry((release) => release());

let last = null;

export function make(native) {
  const tab = {};
  last = new WeakRef(tab);
  native.found(Object.is(last, new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
