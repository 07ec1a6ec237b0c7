// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the method of the derived class goes through the object"}
class Resource {
  static registry = new FinalizationRegistry((h) => h.release());
  constructor(h) { this.h = h; Resource.registry.register(this, h, this); }
}
class Image extends Resource {
  drawer() { return () => this.h.use(); }
}
let held;
export function make(native) { const i = new Image(native); held = i.drawer(); return new WeakRef(i); }
export function later() { held(); held = undefined; }
