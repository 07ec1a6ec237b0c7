// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"Object.assign gives the map another has"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
Object.assign(tabs, { has(ref) { return [...this.keys()].some((one) => one.deref() === ref.deref()); } });

export function make(native) {
  const tab = {};
  tabs.set(new WeakRef(tab), 1);
  native.found(tabs.has(new WeakRef(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
