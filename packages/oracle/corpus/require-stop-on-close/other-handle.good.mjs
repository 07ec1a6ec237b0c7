// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"close releases a lock, which nobody else does","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; this.lock = { release() { this.free = true; } }; registry.register(this, handle); }
  close() { this.lock.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
