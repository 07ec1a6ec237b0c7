// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"generated glue: the target keeps a number, and that number is what the registry holds"}
let wasm;
const CounterFinalization = (typeof FinalizationRegistry === 'undefined')
  ? { register: () => {}, unregister: () => {} }
  : new FinalizationRegistry((ptr) => wasm.release(ptr >>> 0));

class Counter {
  static wrap(ptr) {
    ptr = ptr >>> 0;
    const obj = Object.create(Counter.prototype);
    obj.ptr = ptr;
    CounterFinalization.register(obj, obj.ptr, obj);
    return obj;
  }
  destroy() {
    const ptr = this.ptr;
    this.ptr = 0;
    CounterFinalization.unregister(this);
    return ptr;
  }
  free() { wasm.release(this.destroy()); }
}

export function make(native) {
  wasm = native;
  return new WeakRef(Counter.wrap(1024));
}
