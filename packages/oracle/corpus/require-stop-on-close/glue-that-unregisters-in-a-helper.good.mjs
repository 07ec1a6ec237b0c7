// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"glue code: the registration is dropped by a helper that `free` calls first"}
const ThingFinalization = typeof FinalizationRegistry === 'undefined'
  ? { register: () => {}, unregister: () => {} }
  : new FinalizationRegistry((ptr) => wasm.__wbg_thing_free(ptr));
const wasm = { __wbg_thing_free: (ptr) => ptr.release() };

class Thing {
  constructor(ptr) {
    this.__wbg_ptr = ptr;
    ThingFinalization.register(this, this.__wbg_ptr, this);
  }

  __destroy_into_raw() {
    const ptr = this.__wbg_ptr;
    this.__wbg_ptr = 0;
    ThingFinalization.unregister(this);
    return ptr;
  }

  free() {
    const ptr = this.__destroy_into_raw();
    wasm.__wbg_thing_free(ptr);
  }
}

export function make(native) {
  const thing = new Thing(native);
  thing.free();
  return new WeakRef(thing);
}
