// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow calls it off","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle, this); }
  close = () => { registry.unregister(this); this.handle.release(); };
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
