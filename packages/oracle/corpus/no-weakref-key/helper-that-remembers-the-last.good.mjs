// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the helper gives the last one again"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
let last;
const keyOf = (tab) => (last?.deref() === tab ? last : (last = new WeakRef(tab)));

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  native.found(tabs.has(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
