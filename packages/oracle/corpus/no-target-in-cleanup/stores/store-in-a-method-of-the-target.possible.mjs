// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"whoever calls attach() makes the link; here nobody does"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

class Page {
  constructor(native) {
    this.entry = { native };
    registry.register(this, this.entry);
  }
  attach() { this.entry.page = this; }
}

export function make(native) { return new WeakRef(new Page(native)); }
