// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a static map under a counter"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Tab {
  static #open = new Map();
  static #next = 0;
  constructor(native) {
    this.id = ++Tab.#next;
    Tab.#open.set(this.id, this);
    registry.register(this, native);
  }
  static count() { return Tab.#open.size; }
}
export const make = (native) => new WeakRef(new Tab(native));
export const count = () => Tab.count();
