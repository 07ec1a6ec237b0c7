// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class keeps each registry in a list, which the constructor reaches as `this.constructor.registries`"}
class Port {
  static registries = new Set();
  constructor(handle) {
    const registry = new FinalizationRegistry((held) => held.release());
    this.constructor.registries.add(registry);
    registry.register(this, handle);
  }
}

export function make(native) {
  return new WeakRef(new Port(native));
}
