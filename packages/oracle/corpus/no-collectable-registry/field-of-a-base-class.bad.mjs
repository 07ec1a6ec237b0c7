// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a field of the base class is a field of the instance that the subclass registers"}
class Resource {
  registry = new FinalizationRegistry((handle) => handle.release()); 
}

class Image extends Resource {
  constructor(native) {
    super();
    this.registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Image(native));
