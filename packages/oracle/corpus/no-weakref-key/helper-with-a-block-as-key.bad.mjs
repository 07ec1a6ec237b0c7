// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a function declaration that returns a WeakRef","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Set();
function refOf(it) {
  return new WeakRef(it);
}

export function make(native) {
  const tab = {};
  tabs.add(refOf(tab));
  native.found(tabs.has(refOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
