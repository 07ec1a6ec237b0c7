// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup takes the number from a const instead of from this"}
class Texture {
  static #registry = new FinalizationRegistry((fn) => fn());
  static #track(texture, cleanup) { Texture.#registry.register(texture, cleanup); }
  constructor(native) {
    const id = 1;
    this.id = id;
    Texture.#track(this, () => native.release(id));
  }
}

export const make = (native) => new WeakRef(new Texture(native));
