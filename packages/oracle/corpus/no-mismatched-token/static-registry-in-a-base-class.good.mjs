// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the base class registers with the token that the other class uses","spared":"released after stop"}
class Resource {
  static registry = new FinalizationRegistry((handle) => handle.release());
  token = {};
  constructor(native) {
    this.native = native;
    Resource.registry.register(this, native, this.token);
  }
}
class Mesh extends Resource {
  dispose() {
    Mesh.registry.unregister(this.token);
    this.native.stop();
  }
}
export function make(native) {
  const mesh = new Mesh(native);
  mesh.dispose();
  return new WeakRef(mesh);
}
