// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"a static registry, and the token is another one","harm":"released after stop"}
class Mesh {
  static registry = new FinalizationRegistry((handle) => handle.release());
  token = {};
  constructor(native) {
    this.native = native;
    Mesh.registry.register(this, native, this.token);
  }
  dispose() {
    Mesh.registry.unregister(this);
    this.native.stop();
  }
}
export function make(native) {
  const mesh = new Mesh(native);
  mesh.dispose();
  return new WeakRef(mesh);
}
