// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":6,"about":"the list of the class is there, but what is read of the class is its name"}
class Port {
  static registries = new Set();
  constructor(handle) {
    this.kind = this.constructor.name;
    const registry = new FinalizationRegistry((held) => held.release());
    registry.register(this, handle);
  }
}

export function make(native) {
  return new WeakRef(new Port(native));
}
