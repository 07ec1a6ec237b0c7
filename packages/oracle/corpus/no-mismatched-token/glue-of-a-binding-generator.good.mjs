// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"glue code: the token is the target, also where the object is made around a raw pointer"}
const WrapperFinalization = typeof FinalizationRegistry === 'undefined'
  ? { register: () => {}, unregister: () => {} }
  : new FinalizationRegistry((handle) => handle.release());

class Wrapper {
  static __wrap(native) {
    const object = Object.create(Wrapper.prototype);
    object.__wbg_ptr = native;
    WrapperFinalization.register(object, object.__wbg_ptr, object);
    return object;
  }

  __destroy_into_raw() {
    const native = this.__wbg_ptr;
    this.__wbg_ptr = 0;
    WrapperFinalization.unregister(this);
    return native;
  }

  free() {
    this.__destroy_into_raw().stop();
  }
}

export function make(native) {
  const wrapper = Wrapper.__wrap(native);
  wrapper.free();
  return new WeakRef(wrapper);
}
