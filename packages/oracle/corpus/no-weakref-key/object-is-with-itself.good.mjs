// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"Object.is of one and the same"}
const registry = new FinalizationRegistry((release) => release());

const isOne = (ref) => Object.is(ref, ref);

export function make(native) {
  const tab = {};
  const ref = new WeakRef(tab);
  native.found(isOne(ref) && Object.is(ref, ref));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
