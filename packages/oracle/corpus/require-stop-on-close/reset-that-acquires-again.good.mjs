// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"close releases the copy that it made","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  close() { const copy = { release: () => { this.closed = true; } }; copy.release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
