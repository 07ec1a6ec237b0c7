// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"under a key that counts up, no later call replaces an entry"}
const registry = new FinalizationRegistry((handle) => handle.release());
const tabs = new Map();
let next = 0;

class Tab {
  constructor(native) {
    this.id = ++next;
    tabs.set(this.id, this);
    registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Tab(native));
export const count = () => tabs.size;
