// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a private field of a base class, and the derived class registers by a method"}
class Resource {
  #registry = new FinalizationRegistry((handle) => handle.release());
  watch(handle) { this.#registry.register(this, handle); }
}
class Image extends Resource {
  constructor(handle) { super(); this.watch(handle); }
}
export const make = (native) => new WeakRef(new Image(native));
