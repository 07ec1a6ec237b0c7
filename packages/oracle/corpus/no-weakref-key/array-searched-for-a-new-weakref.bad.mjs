// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"an array is searched by identity as well","line":8,"also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const tabs = [];

export function make(native) {
  const tab = {};
  tabs.push(new WeakRef(tab));
  native.found(tabs.includes(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
