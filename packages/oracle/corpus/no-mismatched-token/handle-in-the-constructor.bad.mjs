// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"registered by the handle, unregistered by the wrapper","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Texture {
  #native;
  constructor(native) {
    this.#native = native;
    registry.register(this, native, native);
  }
  destroy() {
    registry.unregister(this);
    this.#native.stop();
  }
}
export function make(native) {
  const texture = new Texture(native);
  texture.destroy();
  return new WeakRef(texture);
}
