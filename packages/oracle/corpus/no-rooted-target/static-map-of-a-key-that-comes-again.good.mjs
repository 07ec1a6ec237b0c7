// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the key comes again"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Tab {
  static #open = new Map();
  constructor(native) {
    Tab.#open.set('current', this);
    if (native) registry.register(this, native);
  }
  static count() { return Tab.#open.size; }
}
export function make(native) {
  const ref = new WeakRef(new Tab(native));
  new Tab(null);
  return ref;
}
export const count = () => Tab.count();
