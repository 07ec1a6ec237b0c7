// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"includes finds by identity","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());

const tabs = [];
const keyOf = (tab) => new WeakRef(tab);

export function make(native) {
  const tab = {};
  tabs.push(keyOf(tab));
  native.found(tabs.includes(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
