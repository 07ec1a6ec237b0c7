// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"both methods call it off, by a helper","spared":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

class One {
  constructor(handle) { this.handle = handle; registry.register(this, handle, this); }
  #off() { registry.unregister(this); return this.handle; }
  dispose() { this.#off().release(); }
  close() { this.#off().release(); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
