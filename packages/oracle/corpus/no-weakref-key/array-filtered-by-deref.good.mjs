// {"rule":"no-weakref-key","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"an array of WeakRefs is searched by what they refer to","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const tabs = [];

export function make(native) {
  const tab = {};
  tabs.push(new WeakRef(tab));
  native.found(tabs.some((ref) => ref.deref() === tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
