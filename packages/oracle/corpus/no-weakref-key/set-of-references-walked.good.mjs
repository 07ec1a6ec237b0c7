// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a set that is walked over","spared":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const refs = new Set();
export function make(native) {
  const tab = { id: 1 };
  refs.add(new WeakRef(tab));
  let found = false;
  for (const ref of refs) found ||= ref.deref() === tab;
  native.found(found);
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
