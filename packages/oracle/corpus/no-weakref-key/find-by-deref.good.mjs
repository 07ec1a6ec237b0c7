// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"find compares what they refer to","spared":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const refs = [];
export function make(native) {
  const tab = { id: 1 };
  refs.push(new WeakRef(tab));
  native.found(refs.find((ref) => ref.deref() === tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
