// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"called off on both paths","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; this.pinned = false; registry.register(this, handle, this); }
  close() {
    if (this.pinned) { registry.unregister(this); this.handle.release(); return; }
    registry.unregister(this);
    this.handle.release();
  }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
