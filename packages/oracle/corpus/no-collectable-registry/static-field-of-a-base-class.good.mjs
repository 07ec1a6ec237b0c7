// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static field of the base class lives with the class"}
class Resource {
  static registry = new FinalizationRegistry((handle) => handle.release());
}

class Image extends Resource {
  constructor(native) {
    super();
    Resource.registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Image(native));
