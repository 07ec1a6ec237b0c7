// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"about":"generated glue that holds the wrapper object in a record instead of its handle"}
let wasm;
const CounterFinalization = (typeof FinalizationRegistry === 'undefined')
  ? { register: () => {}, unregister: () => {} }
  : new FinalizationRegistry(({ obj }) => wasm.release(obj.ptr >>> 0));

class Counter {
  static wrap(ptr) {
    ptr = ptr >>> 0;
    const obj = Object.create(Counter.prototype);
    obj.ptr = ptr;
    CounterFinalization.register(obj, { obj }, obj);
    return obj;
  }
  free() { CounterFinalization.unregister(this); wasm.release(this.ptr); }
}

export function make(native) {
  wasm = native;
  return new WeakRef(Counter.wrap(1024));
}
