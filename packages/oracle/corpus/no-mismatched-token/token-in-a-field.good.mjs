// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the token is kept in a field of the target and used from there"}
class Texture {
  static #registry = new FinalizationRegistry((handle) => handle.release());
  #token = {};
  #native;

  constructor(native) {
    this.#native = native;
    Texture.#registry.register(this, native, this.#token);
  }

  destroy() {
    Texture.#registry.unregister(this.#token);
    this.#native.stop();
  }
}

export function make(native) {
  const texture = new Texture(native);
  texture.destroy();
  return new WeakRef(texture);
}
