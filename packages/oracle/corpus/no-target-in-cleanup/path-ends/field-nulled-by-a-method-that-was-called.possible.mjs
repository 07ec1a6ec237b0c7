// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"close() is called, but only a look at all callers tells"}
const registry = new FinalizationRegistry((state) => state.native.release());

class Doc {
  constructor(native) {
    this.state = { native, owner: this };
    registry.register(this, this.state);
  }
  close() { this.state.owner = null; }
}

export function make(native) {
  const doc = new Doc(native);
  doc.close();
  return new WeakRef(doc);
}
