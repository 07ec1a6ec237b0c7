// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the map has another get"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
tabs.has = function (ref) {
  for (const one of this.keys()) if (one.deref() === ref.deref()) return true;
  return false;
};

export function make(native) {
  const tab = {};
  tabs.set(new WeakRef(tab), 1);
  native.found(tabs.has(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
