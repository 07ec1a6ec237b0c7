// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"filter by what they refer to","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
let refs = [];
export function make(native) {
  const tab = { id: 1 };
  refs = [new WeakRef(tab)];
  refs = refs.filter((ref) => ref.deref() !== tab);
  native.found(refs.length === 0);
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
