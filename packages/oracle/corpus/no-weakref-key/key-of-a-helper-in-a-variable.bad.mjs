// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the key of a helper goes through a variable"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
const keyOf = (tab) => new WeakRef(tab);

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  const ref = keyOf(tab);
  native.found(tabs.has(ref));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
