// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure has the key","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const refs = new Set();
function add(object) {
  const ref = new WeakRef(object);
  refs.add(ref);
  return () => refs.delete(ref);
}
export function make(native) {
  const tab = { id: 1 };
  const drop = add(tab);
  native.found(drop());
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
