// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"an object with the prototype of the target keeps the registry, and nobody keeps that object"}
class Port {
  constructor(handle) {
    const registry = new FinalizationRegistry((held) => held.release());
    const twin = Object.create(Object.getPrototypeOf(this));
    twin.registry = registry;
    registry.register(this, handle);
  }
}

export function make(native) {
  return new WeakRef(new Port(native));
}
