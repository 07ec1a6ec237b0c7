// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a private method that makes the key"}
const registry = new FinalizationRegistry((release) => release());

class Tabs {
  #map = new Map();
  #refOf(tab) {
    return new WeakRef(tab);
  }
  add(tab) {
    this.#map.set(this.#refOf(tab), 1);
  }
  has(tab) {
    return this.#map.has(this.#refOf(tab));
  }
}

const tabs = new Tabs();

export function make(native) {
  const tab = {};
  tabs.add(tab);
  native.found(tabs.has(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
