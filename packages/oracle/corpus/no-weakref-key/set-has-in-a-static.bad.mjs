// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a static set of a class","harm":"live entry not found"}
const registry = new FinalizationRegistry((release) => release());
class Seen {
  static all = new Set();
  static mark(object) { Seen.all.add(new WeakRef(object)); }
  static has(object) { return Seen.all.has(new WeakRef(object)); }
}
export function make(native) {
  const tab = { id: 1 };
  Seen.mark(tab);
  native.found(Seen.has(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
