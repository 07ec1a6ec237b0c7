// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a private map of a class","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
class Names {
  #names = new Map();
  add(object, name) { this.#names.set(new WeakRef(object), name); }
  of(object) { return this.#names.get(new WeakRef(object)); }
}
const names = new Names();
export function make(native) {
  const tab = { id: 1 };
  names.add(tab, 'a');
  native.found(names.of(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
