// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the entries are read","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const titles = new Map();
export function make(native) {
  const tab = { id: 1 };
  titles.set(new WeakRef(tab), 'a');
  native.found([...titles].find(([ref]) => ref.deref() === tab)?.[1]);
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
