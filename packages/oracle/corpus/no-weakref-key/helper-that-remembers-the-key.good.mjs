// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"one WeakRef an object by a WeakMap"}
const registry = new FinalizationRegistry((release) => release());

const refs = new WeakMap();
const tabs = new Map();
function keyOf(tab) {
  let ref = refs.get(tab);
  if (!ref) refs.set(tab, (ref = new WeakRef(tab)));
  return ref;
}

export function make(native) {
  const tab = {};
  tabs.set(keyOf(tab), 1);
  native.found(tabs.has(keyOf(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
