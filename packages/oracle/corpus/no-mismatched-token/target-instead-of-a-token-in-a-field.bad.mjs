// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","harm":"released after stop","repaired":"collected, cleanup never runs","about":"the token is in a field, and `close` unregisters with the object itself","line":13}
class Texture {
  static #registry = new FinalizationRegistry((handle) => handle.release());
  #token = {};
  #native;

  constructor(native) {
    this.#native = native;
    Texture.#registry.register(this, native, this.#token);
  }

  destroy() {
    Texture.#registry.unregister(this);
    this.#native.stop();
  }
}

export function make(native) {
  const texture = new Texture(native);
  texture.destroy();
  return new WeakRef(texture);
}
