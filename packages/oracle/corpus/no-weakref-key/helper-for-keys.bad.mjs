// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a helper makes a WeakRef each time","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
const titles = new Map();
function weak(object) {
  const ref = new WeakRef(object);
  return ref;
}
export function make(native) {
  const tab = { id: 1 };
  titles.set(weak(tab), 'a');
  native.found(titles.get(weak(tab)));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
