// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the objects are compared, not the WeakRefs"}
const registry = new FinalizationRegistry((release) => release());

let last = null;
const keyOf = (tab) => new WeakRef(tab);

export function make(native) {
  const tab = {};
  last = keyOf(tab);
  native.found(Object.is(last.deref(), keyOf(tab).deref()));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
