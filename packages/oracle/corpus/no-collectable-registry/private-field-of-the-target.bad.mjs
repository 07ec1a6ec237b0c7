// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a private field of the target keeps the registry for as long as the target, and no longer"}
class Canvas {
  #registry = new FinalizationRegistry((handle) => handle.release());
  constructor(native) {
    this.width = 300;
    this.#registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Canvas(native));
