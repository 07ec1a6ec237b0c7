// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a static method forwards to a static private registry"}
class Texture {
  static #registry = new FinalizationRegistry((fn) => fn());
  static #track(texture, cleanup) { Texture.#registry.register(texture, cleanup); }
  constructor(native) {
    this.id = 1;
    Texture.#track(this, () => native.release(this.id));
  }
}

export const make = (native) => new WeakRef(new Texture(native));
