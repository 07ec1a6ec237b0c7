// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","harm":"released after stop","repaired":"collected, cleanup never runs","about":"behind a test for the global the registry is the one that counts","line":13}
const registry = typeof FinalizationRegistry === 'undefined'
  ? { register() {}, unregister() {} }
  : new FinalizationRegistry((handle) => handle.release());

class Wrapper {
  constructor(native) {
    this.native = native;
    registry.register(this, native);
  }

  free() {
    registry.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const wrapper = new Wrapper(native);
  wrapper.free();
  return new WeakRef(wrapper);
}
