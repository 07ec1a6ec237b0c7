// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the reference that was made is given back and used","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const titles = new Map();
function add(object, title) {
  const ref = new WeakRef(object);
  titles.set(ref, title);
  return ref;
}
export function make(native) {
  const tab = { id: 1 };
  const key = add(tab, 'a');
  native.found(titles.get(key));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
