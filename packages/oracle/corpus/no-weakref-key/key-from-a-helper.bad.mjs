// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the helper makes another key for each call"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
const keyOf = (tab) => new WeakRef(tab);

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  native.found(tabs.has(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
