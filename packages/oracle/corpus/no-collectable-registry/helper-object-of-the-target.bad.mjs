// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"the registry is in a helper object, which only a field of the target keeps","line":3}
class Owner {
  registry = new FinalizationRegistry((handle) => handle.release());
  adopt(target, handle) { this.registry.register(target, handle); }
}

class Cursor {
  constructor(handle) {
    this.owner = new Owner();
    this.owner.adopt(this, handle);
  }
}

export const make = (native) => new WeakRef(new Cursor(native));
