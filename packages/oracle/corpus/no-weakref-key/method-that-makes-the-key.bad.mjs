// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","about":"a private method makes the key","harm":"live entry not found","also":{"no-unpruned-weakref":"possible"}}
const registry = new FinalizationRegistry((release) => release());
const shown = new Set();
class View {
  constructor(object) { shown.add(this.#key(object)); }
  #key(object) { return new WeakRef(object); }
  isShown(object) { return shown.has(this.#key(object)); }
}
export function make(native) {
  const tab = { id: 1 };
  const view = new View(tab);
  native.found(view.isShown(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
