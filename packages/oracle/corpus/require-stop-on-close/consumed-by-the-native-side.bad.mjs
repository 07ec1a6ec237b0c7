// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a method that gives the pointer away to be consumed, as glue code does by `into`","line":11}
const wasm = new Proxy({}, { get: () => (ptr) => ptr.release() });
const registry = new FinalizationRegistry((ptr) => wasm.__wbg_thing_free(ptr));

class Thing {
  constructor(ptr) {
    this.__wbg_ptr = ptr;
    registry.register(this, ptr);
  }
  intoBytes() {
    return wasm.thing_into_bytes(this.__wbg_ptr);
  }
}

export function make(native) {
  const thing = new Thing(native);
  thing.intoBytes();
  return new WeakRef(thing);
}
