// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the subclass gives one WeakRef an object"}
const registry = new FinalizationRegistry((release) => release());

export class Tabs {
  map = new Map();
  refOf(tab) {
    return new WeakRef(tab);
  }
  add(tab) {
    this.map.set(this.refOf(tab), 1);
  }
  has(tab) {
    return this.map.has(this.refOf(tab));
  }
}

class Remembering extends Tabs {
  #refs = new WeakMap();
  refOf(tab) {
    const ref = this.#refs.get(tab) ?? super.refOf(tab);
    this.#refs.set(tab, ref);
    return ref;
  }
}

const tabs = new Remembering();

export function make(native) {
  const tab = {};
  tabs.add(tab);
  native.found(tabs.has(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
