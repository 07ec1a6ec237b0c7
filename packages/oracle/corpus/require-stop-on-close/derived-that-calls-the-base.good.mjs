// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the derived close calls the one of the base, which calls it off","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Base {
  constructor(handle) { this.handle = handle; registry.register(this, handle, this); }
  close() { registry.unregister(this); }
}
class One extends Base {
  close() { super.close(); this.handle.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
