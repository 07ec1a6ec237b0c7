// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a base class two steps up registers the object"}
class Resource {
  static registry = new FinalizationRegistry((h) => h.release());
  constructor(h) { this.h = h; Resource.registry.register(this, h, this); }
}
class Buffer2 extends Resource {}
class Image extends Buffer2 {
  constructor(h, size) { super(h); this.size = size; }
  drawer() { const { h } = this; return () => h.use(); }
}
let held;
export function make(native) { const i = new Image(native, 3); held = i.drawer(); return new WeakRef(i); }
export function later() { held(); held = undefined; }
