// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper remembers the reference of each object","spared":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const titles = new Map();
const refs = new WeakMap();
function weak(object) {
  let ref = refs.get(object);
  if (!ref) refs.set(object, ref = new WeakRef(object));
  return ref;
}
export function make(native) {
  const tab = { id: 1 };
  titles.set(weak(tab), 'a');
  native.found(titles.get(weak(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
