// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the key of the helper is used twice"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
const keyOf = (tab) => new WeakRef(tab);

export function make(native) {
  const tab = {};
  const ref = keyOf(tab);
  tabs.set(ref, 1);
  native.found(tabs.has(ref));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
