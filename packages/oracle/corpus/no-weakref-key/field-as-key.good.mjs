// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"each object has its WeakRef in a field"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
const keyOf = (tab) => (tab.ref ??= new WeakRef(tab));

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  native.found(tabs.has(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
