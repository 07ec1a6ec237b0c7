// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the glue takes the pointer out, and the registration off, before it gives it away"}
const wasm = new Proxy({}, { get: () => (ptr) => ptr.release() });
const registry = new FinalizationRegistry((ptr) => wasm.__wbg_thing_free(ptr));

class Thing {
  constructor(ptr) {
    this.__wbg_ptr = ptr;
    registry.register(this, ptr, this);
  }
  __destroy_into_raw() {
    const ptr = this.__wbg_ptr;
    this.__wbg_ptr = 0;
    registry.unregister(this);
    return ptr;
  }
  intoBytes() {
    return wasm.thing_into_bytes(this.__destroy_into_raw());
  }
}

export function make(native) {
  const thing = new Thing(native);
  thing.intoBytes();
  return new WeakRef(thing);
}
