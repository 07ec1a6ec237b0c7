// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the token is a WeakRef in a field, and another WeakRef is given","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Texture {
  constructor(native) {
    this.native = native;
    this.ref = new WeakRef(this);
    registry.register(this, native, this.ref);
  }
  destroy() {
    registry.unregister(new WeakRef(this));
    this.native.stop();
  }
}
export function make(native) {
  const texture = new Texture(native);
  texture.destroy();
  return new WeakRef(texture);
}
