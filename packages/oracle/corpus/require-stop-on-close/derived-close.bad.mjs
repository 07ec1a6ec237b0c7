// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"the derived class closes, the base class registers","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Base {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
}
class One extends Base {
  close() { super.constructor.name; this.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
