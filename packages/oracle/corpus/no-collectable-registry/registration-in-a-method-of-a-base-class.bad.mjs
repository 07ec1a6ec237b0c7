// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a method of the base class registers `this` on a field of `this`"}
class Resource {
  #registry = new FinalizationRegistry((handle) => handle.release()); 
  own(native) { this.#registry.register(this, native); }
}

class Image extends Resource {
  constructor(native) {
    super();
    this.own(native);
  }
}

export const make = (native) => new WeakRef(new Image(native));
