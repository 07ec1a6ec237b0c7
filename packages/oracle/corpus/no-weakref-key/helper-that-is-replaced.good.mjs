// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the helper gets another function before it is used"}
const registry = new FinalizationRegistry((release) => release());

const tabs = new Map();
const refs = new WeakMap();
let keyOf = (tab) => new WeakRef(tab);
const first = keyOf;
keyOf = (tab) => refs.get(tab) ?? refs.set(tab, first(tab)).get(tab);

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  native.found(tabs.has(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
