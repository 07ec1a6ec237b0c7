// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"includes is asked for the kept one","spared":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const refs = [];
export function make(native) {
  const tab = { id: 1 };
  const ref = new WeakRef(tab);
  refs.push(ref);
  native.found(refs.includes(ref));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
