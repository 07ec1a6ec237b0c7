// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"each reference counts by itself","spared":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const refs = new Set();
export function make(native) {
  const tab = { id: 1 };
  refs.add(new WeakRef(tab));
  refs.add(new WeakRef(tab));
  native.found(refs.size === 2);
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
