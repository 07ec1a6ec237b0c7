// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a registry in a static field of a module's class lives as long as the module"}
class Texture {
  static #registry = new FinalizationRegistry((handle) => handle.release());
  constructor(native) {
    this.size = 16;
    Texture.#registry.register(this, native);
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
