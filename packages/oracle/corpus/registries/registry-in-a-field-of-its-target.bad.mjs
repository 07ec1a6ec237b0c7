// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a registry that only its target holds dies with it"}
class Texture {
  constructor(native) {
    this.size = 16;
    this.registry = new FinalizationRegistry((handle) => handle.release());
    this.registry.register(this, native);
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
