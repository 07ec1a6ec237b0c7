// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the helper has a WeakRef of the object already"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
function keyOf(tab) {
  if (tab.ref) return tab.ref;
  tab.ref = new WeakRef(tab);
  return tab.ref;
}

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  native.found(tabs.has(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
